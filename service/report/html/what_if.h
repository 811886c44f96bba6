#ifndef UNDOX_SERVICE_REPORT_HTML_WHAT_IF_H_
#define UNDOX_SERVICE_REPORT_HTML_WHAT_IF_H_

#include "pii/scan_report.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"

namespace undox {

// What would bring the level down, the least first, and what each finding and
// each family of words does to the score; with bars. Nothing for a report
// without an explanation.
void WriteWhatIf(const ScanReport& report, const PageWords& words, Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_WHAT_IF_H_
