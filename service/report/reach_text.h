#ifndef UNDOX_SERVICE_REPORT_REACH_TEXT_H_
#define UNDOX_SERVICE_REPORT_REACH_TEXT_H_

#include <string>

#include "pii/exposure.h"
#include "pii/language.h"

namespace undox {

// How many people fit, as a clause: "one person fits", "about 387 people fit",
// "about 1.41 billion people fit".
std::string PeopleFit(double k, Language language);

// How the person meant can be found: "reachable directly" if something in the
// post leads to them by itself (in half of the cases or more), else PeopleFit.
std::string ReachText(const Exposure& exposure, Language language);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_REACH_TEXT_H_
