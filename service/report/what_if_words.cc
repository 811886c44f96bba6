#include "service/report/what_if_words.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "service/report/decimal.h"
#include "service/report/reason_words.h"

namespace undox {
namespace {

constexpr double kNothing = 0.05;  // Points that no figure shows.

// The families of words that report readers know under the names of the gate.
Bilingual FamilyWords(std::string_view cue, const ReportWords& words) {
  for (const char* ledger : {"family:", "gate:", "intent:"}) {
    const std::string key = ledger + std::string(cue);
    if (words.Knows(key)) return words.Say(key);
  }
  return Same(cue);
}

bool ChangesNothing(const LeaveOneOut& effect, Level level) {
  return std::fabs(effect.score) < kNothing && effect.without == level;
}

// `key` says what the level would be: of the person, or of the post.
EffectShown Shown(const LeaveOneOut& effect, Level level, std::string_view key,
                  Bilingual what, const ReportWords& words) {
  if (ChangesNothing(effect, level)) {
    return {words.Say("tell.effect_none", {what}), 0};
  }
  if (effect.without != level) {
    what = words.Say(key, {what, LevelWords(effect.without, words)});
  }
  return {std::move(what), effect.score};
}

}  // namespace

std::vector<EffectShown> EffectsShown(const ScanReport& report,
                                      const ReportWords& words,
                                      const FindingName& name) {
  std::vector<EffectShown> shown;
  if (!report.explanation || report.subjects.empty()) return shown;
  const std::string_view of_finding =
      report.subjects.size() > 1 ? "tell.effect_person" : "tell.effect_level";
  std::vector<EffectShown> families;
  for (const LeaveOneOut& effect : report.explanation->effects) {
    if (effect.finding >= 0) {
      const auto subject = static_cast<std::size_t>(effect.subject);
      shown.push_back(Shown(effect, report.subjects[subject].exposure.level,
                            of_finding, name(effect.finding), words));
    } else if (!ChangesNothing(effect, report.exposure.level)) {
      families.push_back(Shown(
          effect, report.exposure.level, "tell.effect_level",
          words.Say("tell.words", {FamilyWords(effect.cue, words)}), words));
    }
  }
  std::stable_sort(families.begin(), families.end(),
                   [](const EffectShown& a, const EffectShown& b) {
                     return std::fabs(a.points) > std::fabs(b.points);
                   });
  shown.insert(shown.end(), families.begin(), families.end());
  return shown;
}

double FullPoints(std::span<const EffectShown> effects) {
  double most = 20;
  for (const EffectShown& effect : effects) {
    most = std::max(most, std::fabs(effect.points));
  }
  return most;
}

bool NeedsMoreThanOne(const ScanReport& report) {
  if (!report.explanation || report.exposure.level == Level::kNone) {
    return false;
  }
  int findings = 0;
  for (const LeaveOneOut& effect : report.explanation->effects) {
    if (effect.finding < 0) continue;
    const auto subject = static_cast<std::size_t>(effect.subject);
    if (effect.without != report.subjects[subject].exposure.level) return false;
    ++findings;
  }
  return findings > 1;
}

Bilingual NamesOf(std::span<const int> findings, const FindingName& name) {
  constexpr std::size_t kMostNamed = 12;
  std::vector<Bilingual> names;
  for (const int finding : findings) {
    if (names.size() == kMostNamed) {
      names.push_back(Same("…"));
      break;
    }
    names.push_back(name(finding));
  }
  return Listed(names);
}

Bilingual LeftWords(const WayDown& way, const ReportWords& words) {
  constexpr double kPercent = 100;
  if (way.identify <= 0) return words.Say("tell.left_nothing");
  return words.Say("tell.left", {Chance(kPercent * way.identify, words)});
}

Bilingual Chance(double percent, const ReportWords& words) {
  if (percent <= 0) return words.Say("chance.none");
  if (percent < 1) return words.Say("chance.few");
  if (percent > 99) return words.Say("chance.most");
  return words.Say("chance.about", {Same(Decimal(percent, 0).text())});
}

}  // namespace undox
