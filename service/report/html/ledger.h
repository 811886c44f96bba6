#ifndef UNDOX_SERVICE_REPORT_HTML_LEDGER_H_
#define UNDOX_SERVICE_REPORT_HTML_LEDGER_H_

#include "pii/exposure.h"
#include "pii/scan_report.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"

namespace undox {

// Why one subject's exposure is what it is: the steps to the level with floors
// and ceilings, how the person can be found, the harm that allows, and folded
// the rest of the calculation. A business's data that hurts nobody is told in a
// line, and hostility of other people's data only.
void WriteLedger(const Subject& subject, const PageWords& words, Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_LEDGER_H_
