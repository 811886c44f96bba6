#ifndef UNDOX_SERVICE_REPORT_WHAT_IF_WORDS_H_
#define UNDOX_SERVICE_REPORT_WHAT_IF_WORDS_H_

#include <functional>
#include <span>
#include <vector>

#include "pii/scan_report.h"
#include "service/report/report_words.h"

namespace undox {

// How a report calls a finding, by its index.
using FindingName = std::function<Bilingual(int)>;

// What a part of the post does to the score: the finding or the words, and
// what the level would be without them where it would be another.
struct EffectShown {
  Bilingual words;
  double points = 0;  // Of the score, up to 100; negative: it lowers it.
};

// ScanReport::explanation's effects as people are told them: findings in their
// order, then families of words that change something, the strongest first.
// Empty without an explanation.
std::vector<EffectShown> EffectsShown(const ScanReport& report,
                                      const ReportWords& words,
                                      const FindingName& name);

// The longest bar's points: of the strongest effect, and no fewer than show
// that all are slight.
double FullPoints(std::span<const EffectShown> effects);

// True if the post has several findings and the level stays as it is without
// any one of them.
bool NeedsMoreThanOne(const ScanReport& report);

// "a, b, c" of the findings; of many the first dozen.
Bilingual NamesOf(std::span<const int> findings, const FindingName& name);

// "still found in about 12 of 100 cases", or that no lead is left.
Bilingual LeftWords(const WayDown& way, const ReportWords& words);

// Cases of 100: "about 97"; at the ends "fewer than 1" and "more than 99", for
// nothing is that sure.
Bilingual Chance(double percent, const ReportWords& words);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_WHAT_IF_WORDS_H_
