#ifndef UNDOX_DETECTORS_NUMBERS_PHONE_NUMBER_H_
#define UNDOX_DETECTORS_NUMBERS_PHONE_NUMBER_H_

#include <string>
#include <string_view>

namespace undox {

// What the numbering plan says of one number.
struct PhoneNumber {
  enum class Validity {
    kImpossible,  // Wrong length or no such country.
    kPossible,    // Right length, but in no assigned range.
    kAssigned,    // In a range that the plan assigns.
  };
  enum class Use {
    kPersonal,  // Mobile, fixed line, either, or voice over IP.
    kService,   // Toll free, premium, shared cost, universal access, short.
    kUnknown,   // No assigned range, so no use.
  };
  Validity validity = Validity::kImpossible;
  Use use = Use::kUnknown;
  std::string e164;  // "+8613800138000"; empty if impossible.
};

// Reads `digits` (ASCII digits, optionally with a leading '+') as dialled in
// `region`, an ISO 3166-1 code such as "CN"; with a '+' the region is ignored.
// The plan is libphonenumber's (the packaged metadata). About a microsecond a
// digit: for candidates, not for texts. Thread-safe.
PhoneNumber ReadPhoneNumber(std::string_view digits, std::string_view region);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_PHONE_NUMBER_H_
