#include "pii/pii_type.h"

namespace undox {
namespace {

using enum PiiKind;
using S = Strength;
using H = HarmChannel;

// rho, channel and factor: the product's design page "exposure", table "From
// contract types to identifiers and channels" (engineering priors).
constexpr TypeTraits kTypes[] = {
    {"PERSON", PiiKind::kName, S::kName, "姓名", "name", 0, H::kName, 1},
    {"PHONE_NUMBER", kPhone, S::kStrong, "电话号码", "phone number", 0.90,
     H::kContact, 1},
    {"EMAIL_ADDRESS", kAccount, S::kStrong, "电子邮箱", "e-mail address", 0.50,
     H::kContact, 0.7},
    {"ADDRESS", kAddress, S::kStrong, "地址", "address", 0, H::kHomeArea, 1},
    {"CN_RESIDENT_ID", kGovernmentId, S::kStrong, "身份证号",
     "resident ID number", 0.90, H::kIdNumber, 1},
    {"CN_PASSPORT", kGovernmentId, S::kStrong, "护照号", "passport number",
     0.60, H::kIdNumber, 0.9},
    {"CN_TRAVEL_PERMIT", kGovernmentId, S::kStrong, "通行证号",
     "travel permit number", 0.60, H::kIdNumber, 0.9},
    {"CN_MILITARY_ID", kGovernmentId, S::kStrong, "军警证号",
     "military or police ID", 0.60, H::kIdNumber, 0.9},
    {"HK_ID", kGovernmentId, S::kStrong, "香港身份证号", "Hong Kong ID", 0.90,
     H::kIdNumber, 1},
    {"MO_ID", kGovernmentId, S::kStrong, "澳门身份证号", "Macao ID", 0.90,
     H::kIdNumber, 1},
    {"TW_ID", kGovernmentId, S::kStrong, "台湾身份证号", "Taiwan ID", 0.90,
     H::kIdNumber, 1},
    {"CN_LICENSE_PLATE", kVehicle, S::kStrong, "车牌号", "licence plate", 0.60,
     H::kPlate, 1},
    {"VEHICLE_VIN", kVehicle, S::kStrong, "车架号", "vehicle number", 0.40,
     H::kPlate, 1},
    {"BANK_CARD", kBankCard, S::kStrong, "银行卡号", "bank card number", 0.50,
     H::kFinancial, 1},
    {"IBAN_CODE", kBankCard, S::kStrong, "银行账号", "bank account", 0.50,
     H::kFinancial, 1},
    {"WECHAT_ID", kAccount, S::kStrong, "微信号", "WeChat ID", 0.80,
     H::kContact, 1},
    {"QQ_NUMBER", kAccount, S::kStrong, "QQ号", "QQ number", 0.80, H::kContact,
     1},
    {"SOCIAL_HANDLE", kAccount, S::kStrong, "社交账号", "social handle", 0.60,
     H::kContact, 0.7},
    {"SCHOOL", kOrganization, S::kOrganization, "学校", "school", 0, H::kSchool,
     1},
    {"WORKPLACE", kOrganization, S::kOrganization, "工作单位", "workplace", 0,
     H::kWorkplace, 1},
    {"DATE_OF_BIRTH", kBirth, S::kOrganization, "出生日期", "date of birth", 0,
     H::kName, 1},
    {"TRACKING_NUMBER", kParcel, S::kStrong, "快递单号", "parcel number", 0.40,
     H::kHomeArea, 0.7},
    {"GEO_COORDINATE", kAddress, S::kStrong, "地理坐标", "coordinates", 0.80,
     H::kHomeDoor, 1},
    {"IP_ADDRESS", kDevice, S::kStrong, "IP地址", "IP address", 0.20,
     H::kHomeArea, 0.5},
    {"MAC_ADDRESS", kDevice, S::kStrong, "MAC地址", "MAC address", 0.15,
     H::kComms, 0.5},
    {"IMEI", kDevice, S::kStrong, "手机串号", "device number", 0.15, H::kComms,
     0.5},
    {"US_SSN", kGovernmentId, S::kStrong, "美国社保号", "US SSN", 0.90,
     H::kIdNumber, 1},
    {"UK_NINO", kGovernmentId, S::kStrong, "英国国民保险号", "UK NINO", 0.90,
     H::kIdNumber, 1},
    {"KR_RRN", kGovernmentId, S::kStrong, "韩国居民登记号", "Korean RRN", 0.90,
     H::kIdNumber, 1},
    {"JP_MY_NUMBER", kGovernmentId, S::kStrong, "日本个人号码",
     "Japanese My Number", 0.90, H::kIdNumber, 1},
    {"SG_NRIC", kGovernmentId, S::kStrong, "新加坡身份证号", "Singapore NRIC",
     0.90, H::kIdNumber, 1},
    {"IN_AADHAAR", kGovernmentId, S::kStrong, "印度身份号", "Indian Aadhaar",
     0.90, H::kIdNumber, 1},
    {"STUDENT_ID", kOrganization, S::kOrganization, "学号", "student number",
     0.50, H::kSchool, 1},
    {"FACE", kFace, S::kNone, "人脸", "face", 0.70, H::kFace, 1},
    {"QR_CODE", kOther, S::kNone, "二维码", "QR code", 0, H::kContact, 1},
    {"FAMILY_RELATION", kOther, S::kNone, "家庭关系", "family relation", 0,
     H::kFamily, 1},
    {"WHEREABOUTS", kAddress, S::kStrong, "行踪", "whereabouts", 0.95,
     H::kTrackLive, 1},
    {"SENSITIVE_ATTRIBUTE", kOther, S::kNone, "敏感信息", "sensitive attribute",
     0, H::kHealthSex, 1},
    {"DOCUMENT", kGovernmentId, S::kStrong, "证件", "identity document", 0.98,
     H::kIdDocument, 1},
    {"METADATA_LOCATION", kAddress, S::kStrong, "照片位置", "photo location",
     0.80, H::kHomeDoor, 1},
    // Of a camera, out of a picture's metadata. Reaches nobody by itself: it
    // ties pictures of one camera together.
    {"DEVICE_SERIAL", kOther, S::kNone, "设备序列号", "device serial number",
     0.15, H::kComms, 0.5},
    {"COMPOSED_RECORD", kOther, S::kStrong, "个人档案", "composed record", 0,
     H::kContact, 1},
};

constexpr TypeTraits kUnknown = {
    "", kOther, S::kStrong, "个人信息", "personal data", 0.50, H::kContact, 1};

}  // namespace

std::span<const TypeTraits> AllTypes() { return kTypes; }

const TypeTraits& TraitsOf(std::string_view type) {
  for (const TypeTraits& traits : kTypes) {
    if (traits.id == type) return traits;
  }
  return kUnknown;
}

}  // namespace undox
