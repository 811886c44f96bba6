#ifndef UNDOX_SERVICE_REPORT_EXPLANATION_STYLE_H_
#define UNDOX_SERVICE_REPORT_EXPLANATION_STYLE_H_

#include "pii/language.h"

namespace undox {

// How a report is told to a person.
struct ExplanationStyle {
  Language language = Language::kEnglish;
  bool colour = false;  // ANSI escape sequences.
  bool reveal = false;  // Values as they stand in the post.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPLANATION_STYLE_H_
