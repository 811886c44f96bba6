#include "detectors/numbers/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <iterator>

namespace undox {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

PhoneNumber::Use UseOf(PhoneNumberUtil::PhoneNumberType type) {
  switch (type) {
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::MOBILE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    case PhoneNumberUtil::VOIP:
    case PhoneNumberUtil::PERSONAL_NUMBER:
      return PhoneNumber::Use::kPersonal;
    case PhoneNumberUtil::UNKNOWN:
      return PhoneNumber::Use::kUnknown;
    default:
      return PhoneNumber::Use::kService;
  }
}

// The mainland's mobiles, on which most of the time would go: MIIT's plan as in
// libphonenumber 8.12.57, by their first digits. The test asks the library for
// every one.
bool IsAssignedMobile(std::string_view national) {
  constexpr std::string_view kAssigned[] = {
      "13",  "145", "147",   "150",   "151",   "152",   "153",   "155",
      "156", "157", "158",   "159",   "162",   "165",   "166",   "167",
      "170", "171", "172",   "173",   "175",   "176",   "177",   "178",
      "18",  "190", "191",   "192",   "193",   "195",   "196",   "197",
      "198", "199", "17400", "17401", "17402", "17403", "17404", "17405"};
  return std::any_of(
      std::begin(kAssigned), std::end(kAssigned),
      [&](std::string_view lead) { return national.starts_with(lead); });
}

bool IsMainlandMobile(std::string_view digits, std::string_view region) {
  constexpr std::size_t kDigits = 11;
  return region == "CN" && digits.size() == kDigits && digits[0] == '1';
}

}  // namespace

PhoneNumber ReadPhoneNumber(std::string_view digits, std::string_view region) {
  if (IsMainlandMobile(digits, region)) {
    const bool assigned = IsAssignedMobile(digits);
    return {assigned ? PhoneNumber::Validity::kAssigned
                     : PhoneNumber::Validity::kPossible,
            assigned ? PhoneNumber::Use::kPersonal : PhoneNumber::Use::kUnknown,
            "+86" + std::string(digits)};
  }
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber parsed;
  PhoneNumber result;
  if (util.Parse(std::string(digits), std::string(region), &parsed) !=
          PhoneNumberUtil::NO_PARSING_ERROR ||
      !util.IsPossibleNumber(parsed)) {
    return result;
  }
  // A number is valid if and only if it has a type; one call tells both.
  const PhoneNumberUtil::PhoneNumberType type = util.GetNumberType(parsed);
  result.validity = type == PhoneNumberUtil::UNKNOWN
                        ? PhoneNumber::Validity::kPossible
                        : PhoneNumber::Validity::kAssigned;
  result.use = UseOf(type);
  util.Format(parsed, PhoneNumberUtil::E164, &result.e164);
  return result;
}

}  // namespace undox
