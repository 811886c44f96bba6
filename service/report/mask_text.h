#ifndef UNDOX_SERVICE_REPORT_MASK_TEXT_H_
#define UNDOX_SERVICE_REPORT_MASK_TEXT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "pii/anonymity/known_facts.h"
#include "service/report/explanation_style.h"

namespace undox {

// A masked number and what else is said of the person behind it.
struct MaskQuestion {
  std::string number =
      {};  // '*' or '＊' where hidden; spaces and '-' say nothing.
  std::string city = {};  // A division of the mainland, or empty.
  std::string born = {};  // YYYY, YYYY-MM or YYYY-MM-DD, or empty.
  Sex sex = Sex::kUnknown;
};

// How many numbers fit, and how many people can hold them, in words
// (pii/anonymity/mask_strength.h). Which number it is, is read from its form.
// Fails with kInvalidArgument if it has none of a resident ID, a mobile, a bank
// card or a plate, hides nothing, or the date cannot be read; the number is not
// repeated.
absl::StatusOr<std::string> MaskText(const MaskQuestion& question,
                                     const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_MASK_TEXT_H_
