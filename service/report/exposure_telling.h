#ifndef UNDOX_SERVICE_REPORT_EXPOSURE_TELLING_H_
#define UNDOX_SERVICE_REPORT_EXPOSURE_TELLING_H_

#include <string>

#include "pii/exposure.h"
#include "service/report/telling.h"

namespace undox {

// The steps from what was found to the level, each under its heading, as lines
// for a terminal. Each is empty where the exposure's reasons say nothing of it.

// Whose data it is: what speaks for another person's and what against it. The
// chance follows from the sum, and stands nowhere else.
std::string TellWhose(const Exposure& exposure, const Telling& telling);
// How many people fit a description, and what leads to the person directly.
std::string TellHowManyFit(const Exposure& exposure, const Telling& telling);
std::string TellHarm(const Exposure& exposure, const Telling& telling);
// How hostile the words are; without a hostile word it says so. Meant for data
// of another person: of one's own, hostility is no question.
std::string TellIntent(const Exposure& exposure, const Telling& telling);
// Level and score, the rules that gave the level, floors and ceilings with
// their articles, and the points that the score is made of. `target` is the
// subject's, for the rules name it.
std::string TellLevel(const Exposure& exposure, Target target,
                      const Telling& telling);
// What the score's raw value would lose without each type of finding and each
// cue.
std::string TellParts(const Exposure& exposure, const Telling& telling);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPOSURE_TELLING_H_
