#ifndef UNDOX_SERVICE_REPORT_EXPLANATION_H_
#define UNDOX_SERVICE_REPORT_EXPLANATION_H_

#include <string>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/explanation_style.h"

namespace undox {

// The whole report for a person to read: marked text and what was
// read in pictures, findings with their places, each subject's
// ledger with floors and ceilings and their articles, verdict, the sentence
// for the author, the proof of the redaction. Many lines, no value unless
// style.reveal is set.
std::string ExplainReport(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPLANATION_H_
