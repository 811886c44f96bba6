#ifndef UNDOX_SERVICE_REPORT_EXAMPLES_TEXT_H_
#define UNDOX_SERVICE_REPORT_EXAMPLES_TEXT_H_

#include <string>

#include "service/report/explanation_style.h"

namespace undox {

// The worked examples 1 to 13 of docs/exposure.md, scored with the reference
// parameters: each with its ledger, then one table of all. For a person to
// check the arithmetic by.
std::string ExamplesText(const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXAMPLES_TEXT_H_
