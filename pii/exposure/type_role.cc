#include "pii/exposure/type_role.h"

namespace undox {
namespace {

using K = IdentifierKind;

constexpr TypeRole kTypes[] = {
    {"PERSON", K::kNone, Role::kName},
    {"PHONE_NUMBER", K::kPhone, Role::kDirect},
    {"EMAIL_ADDRESS", K::kEmail, Role::kDirect},
    {"ADDRESS", K::kNone, Role::kAddress},
    {"CN_RESIDENT_ID", K::kIdNumber, Role::kDirect},
    {"CN_PASSPORT", K::kPassport, Role::kDirect},
    {"CN_TRAVEL_PERMIT", K::kPassport, Role::kDirect},
    {"CN_MILITARY_ID", K::kPassport, Role::kDirect},
    {"HK_ID", K::kIdNumber, Role::kDirect},
    {"MO_ID", K::kIdNumber, Role::kDirect},
    {"TW_ID", K::kIdNumber, Role::kDirect},
    {"CN_LICENSE_PLATE", K::kPlate, Role::kDirect},
    {"VEHICLE_VIN", K::kVin, Role::kDirect},
    {"BANK_CARD", K::kBankCard, Role::kDirect},
    {"IBAN_CODE", K::kBankCard, Role::kDirect},
    {"WECHAT_ID", K::kImAccount, Role::kDirect},
    {"QQ_NUMBER", K::kImAccount, Role::kDirect},
    {"SOCIAL_HANDLE", K::kHandle, Role::kDirect},
    {"SCHOOL", K::kNone, Role::kSchool},
    {"WORKPLACE", K::kNone, Role::kWorkplace},
    {"DATE_OF_BIRTH", K::kNone, Role::kBirth},
    {"TRACKING_NUMBER", K::kParcel, Role::kDirect},
    {"GEO_COORDINATE", K::kCoordinate, Role::kPosition},
    {"IP_ADDRESS", K::kIpAddress, Role::kDirect},
    {"MAC_ADDRESS", K::kDevice, Role::kDirect},
    {"IMEI", K::kDevice, Role::kDirect},
    {"US_SSN", K::kIdNumber, Role::kDirect},
    {"UK_NINO", K::kIdNumber, Role::kDirect},
    {"KR_RRN", K::kIdNumber, Role::kDirect},
    {"JP_MY_NUMBER", K::kIdNumber, Role::kDirect},
    {"SG_NRIC", K::kIdNumber, Role::kDirect},
    {"IN_AADHAAR", K::kIdNumber, Role::kDirect},
    {"STUDENT_ID", K::kStudentId, Role::kDirect},
    {"FACE", K::kFace, Role::kDirect},
    {"QR_CODE", K::kNone, Role::kCode},
    {"FAMILY_RELATION", K::kNone, Role::kHarmOnly},
    {"WHEREABOUTS", K::kTrackLive, Role::kDirect},
    {"SENSITIVE_ATTRIBUTE", K::kNone, Role::kHarmOnly},
    {"DOCUMENT", K::kIdDocument, Role::kDirect},
    {"METADATA_LOCATION", K::kCoordinate, Role::kPosition},
    {"DEVICE_SERIAL", K::kDevice, Role::kHarmOnly},
    {"COMPOSED_RECORD", K::kNone, Role::kHarmOnly},
};
constexpr TypeRole kUnknown = {"", K::kOther, Role::kDirect};

}  // namespace

const TypeRole& TypeRoleOf(std::string_view type) {
  for (const TypeRole& row : kTypes) {
    if (row.type == type) return row;
  }
  return kUnknown;
}

}  // namespace undox
