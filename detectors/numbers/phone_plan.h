#ifndef UNDOX_DETECTORS_NUMBERS_PHONE_PLAN_H_
#define UNDOX_DETECTORS_NUMBERS_PHONE_PLAN_H_

#include <cstdint>
#include <span>
#include <string_view>

namespace undox {

// One way in which people write the numbers of one plan.
struct PhonePlan {
  enum class Demand : std::uint8_t {
    kNothing,      // The form speaks for itself.
    kPhoneWord,    // Only beside a phone word, or written in disguise.
    kHongKong,     // Beside a phone word or in a text of Hong Kong or Macao.
    kNotChinese,   // Beside a phone word, or in a text that is not Chinese.
    kForeignWord,  // Beside a phone word in a text that is not Chinese.
  };
  std::string_view id;      // "cn-mobile": goes into the evidence.
  std::string_view region;  // ISO 3166-1, for libphonenumber.
  // Lengths of the groups, alternatives separated by ' '; 'A' is 10, 'B' 11.
  std::string_view shapes;
  // How the digits begin, alternatives separated by ' '.
  std::string_view leads;
  Demand demand = Demand::kNothing;
  // Log odds that a number of this form, assigned by its plan, is a phone
  // number when nothing near it says so. A prior, set by hand.
  double log_odds = 0;
  bool may_be_unassigned = false;  // Accept a possible number at lower odds.
};

// In order of preference: the first plan that fits a run of digits wins.
// Sources: MIIT numbering plan (2017 edition), Numbering Plan Hong Kong (OFCA),
// CTT Macao, NCC Taiwan, NANP (N11 rules by libphonenumber), Ofcom.
std::span<const PhonePlan> PhonePlans();

// True if the groups' lengths and the digits are of the plan's form.
bool FitsPlan(const PhonePlan& plan, std::string_view shape,
              std::string_view digits);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_PHONE_PLAN_H_
