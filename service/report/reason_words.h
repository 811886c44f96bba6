#ifndef UNDOX_SERVICE_REPORT_REASON_WORDS_H_
#define UNDOX_SERVICE_REPORT_REASON_WORDS_H_

#include <string_view>

#include "pii/exposure.h"
#include "pii/scan_report.h"
#include "service/report/report_words.h"

namespace undox {

// What a reason says; its own English text where words.tsv lacks its id.
Bilingual ReasonWords(const Reason& reason, const ReportWords& words);

// "《民法典》…": the laws of LimitApplied::article with their articles.
Bilingual ArticleWords(std::string_view article, const ReportWords& words);

// "S4 严重", "S4 critical".
Bilingual LevelWords(Level level, const ReportWords& words);

// How the person can be found, as ReachText says it.
Bilingual ReachWords(const Exposure& exposure);
Bilingual PeopleWords(double k);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_REASON_WORDS_H_
