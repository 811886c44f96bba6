#ifndef UNDOX_SERVICE_REPORT_SCORE_WORDS_H_
#define UNDOX_SERVICE_REPORT_SCORE_WORDS_H_

#include <vector>

#include "pii/exposure.h"
#include "service/report/report_words.h"

namespace undox {

// How likely it is another person's data, told without regard to their will:
// the one chance that people are told, logistic(Exposure::doxx_log_odds). And,
// where the threshold lies elsewhere than at even chances, why the level does
// not follow it.
std::vector<Bilingual> WhoseWords(const Exposure& exposure,
                                  const ReportWords& words);

// The points that the score is made of: where its level begins, how bad it is,
// how likely it is another person's. Empty for an exposure without a band.
Bilingual PointsWords(const Exposure& exposure, const ReportWords& words);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_SCORE_WORDS_H_
