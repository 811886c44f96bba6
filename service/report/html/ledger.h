#ifndef UNDOX_SERVICE_REPORT_HTML_LEDGER_H_
#define UNDOX_SERVICE_REPORT_HTML_LEDGER_H_

#include <string_view>

#include "pii/exposure.h"
#include "pii/scan_report.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"

namespace undox {

// "S4 严重", "S4 critical".
Bilingual LevelWords(Level level, const PageWords& words);

// How the person can be found, as ReachText says it.
Bilingual ReachWords(const Exposure& exposure);
Bilingual PeopleWords(double k);

// What a reason says; its own English text where words.tsv lacks its id.
Bilingual ReasonWords(const Reason& reason, const PageWords& words);

// "《民法典》…": the laws of LimitApplied::article with their articles.
Bilingual ArticleWords(std::string_view article, const PageWords& words);

// Why one subject's exposure is what it is: the steps to the level with floors
// and ceilings, how the person can be found, the harm that allows, and folded
// the rest of the calculation.
void WriteLedger(const Exposure& exposure, const PageWords& words, Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_LEDGER_H_
