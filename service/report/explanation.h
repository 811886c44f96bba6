#ifndef UNDOX_SERVICE_REPORT_EXPLANATION_H_
#define UNDOX_SERVICE_REPORT_EXPLANATION_H_

#include <string>

#include "pii/language.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

struct ExplanationStyle {
  Language language = Language::kEnglish;
  bool colour = false;  // ANSI escape sequences.
  bool reveal = false;  // Values as they stand in the post.
};

// The post's text with every finding marked: its masked form in place of its
// value unless style.reveal is set. Control characters become spaces.
std::string MarkedText(const Post& post, const ScanReport& report,
                       const ExplanationStyle& style);

// The whole report for a person to read: marked text, findings, each subject's
// ledger with floors and ceilings and their articles, verdict, the sentence
// for the author, the proof of the redaction. Many lines, no value unless
// style.reveal is set.
std::string ExplainReport(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPLANATION_H_
