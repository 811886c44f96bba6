#include "detectors/numbers/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

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

}  // namespace

PhoneNumber ReadPhoneNumber(std::string_view digits, std::string_view region) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber parsed;
  PhoneNumber result;
  if (util.Parse(std::string(digits), std::string(region), &parsed) !=
          PhoneNumberUtil::NO_PARSING_ERROR ||
      !util.IsPossibleNumber(parsed)) {
    return result;
  }
  result.validity = util.IsValidNumber(parsed)
                        ? PhoneNumber::Validity::kAssigned
                        : PhoneNumber::Validity::kPossible;
  result.use = UseOf(util.GetNumberType(parsed));
  util.Format(parsed, PhoneNumberUtil::E164, &result.e164);
  return result;
}

}  // namespace undox
