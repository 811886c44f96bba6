#include "service/report/exposure_telling.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "service/report/decimal.h"
#include "service/report/reason_words.h"
#include "service/report/score_words.h"
#include "service/report/what_if_words.h"

namespace undox {
namespace {

using Reasons = std::vector<const Reason*>;
constexpr double kPercent = 100;

Reasons ReasonsOf(const Exposure& exposure, std::string_view prefix) {
  Reasons reasons;
  for (const Reason& reason : exposure.reasons) {
    if (reason.id.starts_with(prefix)) reasons.push_back(&reason);
  }
  return reasons;
}

void SortByWeight(Reasons& reasons) {
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason* a, const Reason* b) {
                     return std::fabs(a->effect) > std::fabs(b->effect);
                   });
}

// What pulls to either side, the strongest first.
std::string TellPulls(Reasons reasons, const Telling& telling) {
  constexpr double kFull = 3;  // Nothing but a call weighs more.
  constexpr double kSlight = 0.05;
  SortByWeight(reasons);
  std::string text;
  for (const Reason* reason : reasons) {
    if (std::fabs(reason->effect) < kSlight) continue;
    text += telling.BarLine(
        std::fabs(reason->effect) / kFull,
        reason->effect > 0 ? Telling::Tone::kRaises : Telling::Tone::kLowers,
        SignedFigure(reason->effect),
        telling.In(ReasonWords(*reason, telling.words())));
  }
  return text;
}

std::string TellChances(Reasons reasons, const Telling& telling) {
  constexpr double kSlight = 0.5;  // Of 100: no figure shows it.
  SortByWeight(reasons);
  std::string text;
  for (const Reason* reason : reasons) {
    if (kPercent * reason->effect < kSlight) continue;
    text += telling.BarLine(reason->effect, Telling::Tone::kRaises,
                            Decimal(kPercent * reason->effect, 0).text(),
                            telling.In(ReasonWords(*reason, telling.words())));
  }
  return text;
}

std::string TellPeople(const Exposure& exposure, const Telling& telling) {
  const Reasons details = ReasonsOf(exposure, "bits:");
  const double everybody = exposure.arithmetic.population;
  if (details.empty() || everybody <= 1) return "";
  std::string text = telling.Line(telling.Say("tell.by_description"));
  const auto line = [&](double people, const Bilingual& words) {
    text += telling.BarLine(
        std::log(people) / std::log(everybody), Telling::Tone::kPlain, "",
        telling.Say("tell.leaves", {words, PeopleWords(people)}));
  };
  line(everybody, telling.words().Say("tell.everybody"));
  double people = everybody;
  for (const Reason* reason : details) {
    if (reason->id == "bits:base" || reason->id == "bits:cap") continue;
    people = std::max(people * std::exp(-reason->effect), 1.0);
    line(people, telling.words().Say("tell.with",
                                     {ReasonWords(*reason, telling.words())}));
  }
  return text;
}

}  // namespace

std::string TellWhose(const Exposure& exposure, const Telling& telling) {
  const Reasons reasons = ReasonsOf(exposure, "gate:");
  if (reasons.empty()) return "";
  std::string text = telling.Step("tell.whose") + TellPulls(reasons, telling);
  for (const Bilingual& line : WhoseWords(exposure, telling.words())) {
    text += telling.Line(telling.In(line));
  }
  return text;
}

std::string TellHowManyFit(const Exposure& exposure, const Telling& telling) {
  const Reasons direct = ReasonsOf(exposure, "identify:");
  std::string text = telling.Step("tell.find");
  if (!direct.empty()) {
    text += telling.Line(telling.Say("tell.direct"));
    text += TellChances(direct, telling);
  }
  text += TellPeople(exposure, telling);
  return text + telling.Line(telling.Say(
                    "tell.find_sum",
                    {ReachWords(exposure),
                     Chance(kPercent * exposure.identify, telling.words())}));
}

std::string TellHarm(const Exposure& exposure, const Telling& telling) {
  const Reasons harms = ReasonsOf(exposure, "harm:");
  if (harms.empty()) return "";
  return telling.Step("tell.harm") + TellChances(harms, telling) +
         telling.Line(telling.Say("tell.harm_sum",
                                  {Figure(kPercent * exposure.harm, 0)}));
}

std::string TellIntent(const Exposure& exposure, const Telling& telling) {
  const Reasons reasons = ReasonsOf(exposure, "intent:");
  if (reasons.empty()) return "";
  return telling.Step("tell.intent") + TellPulls(reasons, telling) +
         telling.Line(telling.In(IntentWords(exposure, telling.words())));
}

std::string TellLevel(const Exposure& exposure, Target target,
                      const Telling& telling) {
  const ReportWords& words = telling.words();
  const Arithmetic& a = exposure.arithmetic;
  const std::string level = telling.In(LevelWords(exposure.level, words));
  std::string text =
      telling.Step("tell.level", {Same(telling.Painted(exposure.level, level)),
                                  Figure(exposure.score, 1)});
  for (const Reason* reason : ReasonsOf(exposure, "table:")) {
    const auto step =
        static_cast<Level>(std::clamp(static_cast<int>(reason->effect), 0,
                                      static_cast<int>(Level::kCritical)));
    text += telling.Line(
        fmt::format("{}  {}", LevelCode(step),
                    telling.In(StepWords(*reason, target, words))));
  }
  for (const LimitApplied& limit : exposure.limits) {
    text +=
        telling.Line(telling.Say(limit.is_floor ? "tell.floor" : "tell.ceiling",
                                 {Same(LevelCode(limit.level)),
                                  words.SayOr("limit:" + limit.id, limit.id),
                                  ArticleWords(limit.article, words)}));
  }
  if (FloorOverrules(exposure)) {
    text += telling.Line(telling.Say("tell.floor_wins"));
  }
  if (a.reach > 1) {
    text += telling.Line(telling.Say("tell.spread", {Figure(a.reach, 1)}));
  }
  if (a.weakness > 1) {
    text += telling.Line(telling.Say("tell.frail", {Figure(a.weakness, 2)}));
  }
  const Bilingual points = PointsWords(exposure, words);
  return points.en.empty() ? text : text + telling.Line(telling.In(points));
}

std::string TellParts(const Exposure& exposure, const Telling& telling) {
  constexpr double kNothing = 0.05;  // Points that no figure shows.
  Reasons parts;
  for (const std::string_view prefix : {"finding:", "term:", "cue:"}) {
    const Reasons more = ReasonsOf(exposure, prefix);
    parts.insert(parts.end(), more.begin(), more.end());
  }
  SortByWeight(parts);
  std::string lines;
  for (const Reason* part : parts) {
    if (std::fabs(part->effect) < kNothing) continue;
    lines += telling.BarLine(
        std::fabs(part->effect) / kPercent,
        part->effect > 0 ? Telling::Tone::kRaises : Telling::Tone::kLowers,
        SignedFigure(part->effect),
        telling.In(ReasonWords(*part, telling.words())));
  }
  return lines.empty() ? "" : telling.Step("tell.parts") + lines;
}

}  // namespace undox
