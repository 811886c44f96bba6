#ifndef UNDOX_DETECTORS_NUMBERS_PHONE_MATCH_H_
#define UNDOX_DETECTORS_NUMBERS_PHONE_MATCH_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "detectors/numbers/phone_plan.h"
#include "detectors/text/digit_run.h"

namespace undox {

// A phone number that stands at groups [first, last) of a run.
struct PhoneMatch {
  std::size_t last = 0;
  std::string value;    // E.164; empty: a service number, to be passed over.
  std::string plan;     // PhonePlan::id, or "country-code".
  double log_odds = 0;  // Of being a phone number, if no word near says so.
  PhonePlan::Demand demand = PhonePlan::Demand::kNothing;
  bool grouped = false;  // Written in groups, as one writes a phone number.
  int hidden = 0;        // Digits that are starred out.
};

// What is known where a number stands.
struct PhoneSurroundings {
  bool chinese = false;  // The text is: 020 is Guangzhou and not London.
  // False where a text holds so many numbers that asking libphonenumber of
  // each would take too long: then only the forms of mainland mobile numbers
  // are taken, as if of an unassigned range.
  bool consult_plan = true;
};

// The number that begins at group `first`: with its country code, partly
// starred out, or by the first plan of PhonePlans() that fits; nullopt if none
// does.
std::optional<PhoneMatch> MatchPhone(const DigitRun& run, std::size_t first,
                                     PhoneSurroundings surroundings);

// True for the digits of a public service line: 400-, 800-, 1-800-. `shape` as
// by DigitRun::Shape.
bool IsServiceLine(std::string_view digits, std::string_view shape);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_PHONE_MATCH_H_
