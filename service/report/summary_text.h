#ifndef UNDOX_SERVICE_REPORT_SUMMARY_TEXT_H_
#define UNDOX_SERVICE_REPORT_SUMMARY_TEXT_H_

#include <string>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/explanation.h"

namespace undox {

// One post in a few lines for a person: id, level and score, the masked text,
// then at most five sentences: the steps to the level, the wording that decided
// whose data it is, what is shown, floors with their articles, and what is left
// after redaction. The ledgers of the score are in ExplainReport. Holds no
// value unless style.reveal is set.
std::string HighlightText(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_SUMMARY_TEXT_H_
