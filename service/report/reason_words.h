#ifndef UNDOX_SERVICE_REPORT_REASON_WORDS_H_
#define UNDOX_SERVICE_REPORT_REASON_WORDS_H_

#include <string>
#include <string_view>

#include "pii/exposure.h"
#include "pii/scan_report.h"
#include "service/report/report_words.h"

namespace undox {

// What a reason says; its own English text where words.tsv lacks its id.
Bilingual ReasonWords(const Reason& reason, const ReportWords& words);

// What a step to the level says ("table:…"), in words that fit whose data it
// is.
Bilingual StepWords(const Reason& reason, Target target,
                    const ReportWords& words);

// How hostile the words are, from 0 to 100, or that no hostile word was read
// and what another person's data counts for nevertheless.
Bilingual IntentWords(const Exposure& exposure, const ReportWords& words);

// True where it is a question whether the author means harm: of another
// person's data, not of one's own or a business's.
bool AsksForIntent(Target target);

// True if the text hides data from detection: then more may be there than was
// found, and whoever reads the report should be told.
bool HidesData(const ScanReport& report);

// True if a ceiling was overruled by a floor.
bool FloorOverrules(const Exposure& exposure);

// True of a business's contact that hurts nobody: who could be found by it, and
// how hurt, is no question.
bool IsOpenToAll(const Subject& subject);

// "《民法典》…": the laws of LimitApplied::article with their articles.
Bilingual ArticleWords(std::string_view article, const ReportWords& words);

// "S4 严重", "S4 critical".
Bilingual LevelWords(Level level, const ReportWords& words);

// How the person can be found, as ReachText says it.
Bilingual ReachWords(const Exposure& exposure);
Bilingual PeopleWords(double k);

// What a second scan of the redacted copy found, in the sentence `key`, which
// has a place for the level, the score and how many people fit, or in
// `key`_clear where the copy points at nobody.
Bilingual AfterWords(const AfterRedaction& after, const std::string& key,
                     const ReportWords& words);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_REASON_WORDS_H_
