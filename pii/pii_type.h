#ifndef UNDOX_PII_PII_TYPE_H_
#define UNDOX_PII_PII_TYPE_H_

#include <span>
#include <string_view>

namespace undox {

// What a finding is about, as coarse as exposure and redaction need it. The
// precise identifier is Finding::type.
enum class PiiKind {
  kGovernmentId,
  kPhone,
  kAddress,
  kFace,
  kBankCard,
  kVehicle,
  kAccount,
  kName,
  kOrganization,
  kBirth,
  kDevice,
  kParcel,
  kOther,
};

// What one type weighs when the level is decided
// (design: exposure-experiments, step table).
enum class Strength {
  kStrong,        // Reaches a person by itself: phone, ID, address, handle.
  kName,          // PERSON.
  kOrganization,  // School, workplace, birth date, student number.
  kNone,          // Counts for nothing by itself.
};

// The channel through which a leak hurts (design: exposure §3). A finding's
// channel may be refined by its detail: ADDRESS to a door is kHomeDoor.
enum class HarmChannel {
  kName,
  kContact,
  kHomeDoor,
  kHomeArea,
  kWorkplace,
  kSchool,
  kMinorSchool,
  kIdNumber,
  kIdDocument,
  kFace,
  kFamily,
  kFinancial,
  kHealthSex,
  kCredential,
  kTrackLive,
  kPlate,
  kComms,
  kReputation,
};

// The fixed facts about one type of the contract. A row of the table.
struct TypeTraits {
  std::string_view id;  // "PHONE_NUMBER".
  PiiKind kind;
  Strength strength;
  std::string_view zh;  // "电话号码": labels and replacements, "[电话号码]".
  std::string_view en;  // "phone number".
  double rho;           // Chance that a crowd resolves it to a person; 0: none.
  HarmChannel channel;
  double channel_factor;  // Multiplies the channel's strength.
};

// Every type of the contract, in the contract's order.
std::span<const TypeTraits> AllTypes();

// The traits of `type`; those of an unnamed type with kind kOther, strength
// kStrong and channel kContact if it is not one of the contract's.
const TypeTraits& TraitsOf(std::string_view type);

}  // namespace undox

#endif  // UNDOX_PII_PII_TYPE_H_
