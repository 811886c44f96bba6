#ifndef UNDOX_SERVICE_REPORT_UNSCANNED_WORDS_H_
#define UNDOX_SERVICE_REPORT_UNSCANNED_WORDS_H_

#include "pii/scan_report.h"
#include "service/report/report_words.h"

namespace undox {

// Unscanned::part for a person: "image:2 frames 17-99" is "picture 3, frames
// 17-99". What has no words keeps its own.
Bilingual PartWords(const Unscanned& gap, const ReportWords& words);

// Unscanned::reason for a person; its own text where it has no words.
Bilingual GapWords(const Unscanned& gap, const ReportWords& words);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_UNSCANNED_WORDS_H_
