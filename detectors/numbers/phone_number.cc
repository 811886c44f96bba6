#include "detectors/numbers/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
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

// How numbers are dialled within the regions of PhonePlans().
struct Dialling {
  std::string_view region;
  int country_code;
  std::string_view trunk;  // Stands before a national number …
  std::size_t shortest;    // … of so many digits …
  std::size_t longest;     // … to so many.
};
constexpr Dialling kDialling[] = {
    {"CN", 86, "0", 9, 11}, {"TW", 886, "0", 8, 9}, {"GB", 44, "0", 9, 10},
    {"US", 1, "1", 10, 10}, {"US", 1, "", 10, 10},  {"HK", 852, "", 8, 8},
    {"MO", 853, "", 8, 8}};

// Takes digits apart as the library's Parse does, at a tenth of its cost; false
// if they are not as plain as that.
bool TakeApart(std::string_view digits, std::string_view region,
               i18n::phonenumbers::PhoneNumber& parsed) {
  const auto* const dialling = std::find_if(
      std::begin(kDialling), std::end(kDialling), [&](const Dialling& d) {
        const std::size_t trunk = d.trunk.size();
        return d.region == region && digits.starts_with(d.trunk) &&
               digits.size() >= trunk + d.shortest &&
               digits.size() <= trunk + d.longest && digits[trunk] >= '2';
      });
  if (dialling == std::end(kDialling)) return false;
  const std::string_view national = digits.substr(dialling->trunk.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(
      national.data(), national.data() + national.size(), number);
  if (error != std::errc() || end != national.data() + national.size()) {
    return false;
  }
  parsed.set_country_code(dialling->country_code);
  parsed.set_national_number(number);
  return true;
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
  if (!TakeApart(digits, region, parsed) &&
      util.Parse(std::string(digits), std::string(region), &parsed) !=
          PhoneNumberUtil::NO_PARSING_ERROR) {
    return result;
  }
  if (!util.IsPossibleNumber(parsed)) return result;
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
