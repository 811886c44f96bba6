#ifndef UNDOX_SERVICE_REPORT_TYPE_WORDS_H_
#define UNDOX_SERVICE_REPORT_TYPE_WORDS_H_

#include <span>
#include <string_view>
#include <vector>

#include "pii/finding.h"
#include "pii/scan_report.h"
#include "service/report/report_words.h"

namespace undox {

// "电话号码", "phone number"; the id itself for a type without words.
Bilingual TypeWords(std::string_view type);

// The types of `findings` that persons hold, each once, in their order.
std::vector<Bilingual> KindsShown(std::span<const Finding> findings);

// The class of a finding's mark, by what it weighs: "strong", "name",
// "organization" or "weak".
std::string_view MarkClass(const Finding& finding);

// MaskedSample() with its label, if it is one, in both languages.
Bilingual SampleWords(const Finding& finding,
                      std::span<const Finding> findings);

// Why a finding is believed: "97 % sure", its checks, words nearby.
Bilingual EvidenceWords(const Finding& finding, const ReportWords& words);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_TYPE_WORDS_H_
