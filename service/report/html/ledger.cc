#include "service/report/html/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "pii/exposure/exposure_model.h"
#include "service/report/decimal.h"
#include "service/report/html/ledger_table.h"
#include "service/report/reason_words.h"
#include "service/report/score_words.h"

namespace undox {
namespace {

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

// With a minus sign (U+2212) as wide as the plus.
std::string SignedNumber(double value, int decimals) {
  return fmt::format("{}{}", value < 0 ? "−" : "+",
                     Number(std::fabs(value), decimals));
}

std::vector<const Reason*> ReasonsOf(const Exposure& exposure,
                                     std::string_view prefix) {
  std::vector<const Reason*> reasons;
  for (const Reason& reason : exposure.reasons) {
    if (reason.id.starts_with(prefix)) reasons.push_back(&reason);
  }
  return reasons;
}

void WriteSteps(const Subject& subject, const PageWords& words, Markup& out) {
  const Exposure& exposure = subject.exposure;
  out.Say("h5", words.Say("why.steps")).Html("<ol class=\"steps\">");
  for (const Reason* reason : ReasonsOf(exposure, "table:")) {
    const Level level =
        static_cast<Level>(std::clamp(static_cast<int>(reason->effect), 0, 4));
    out.Html("<li><b class=\"code\">")
        .Html(LevelCode(level))
        .Html("</b> ")
        .Say(StepWords(*reason, subject.target, words))
        .Html("</li>");
  }
  for (const LimitApplied& limit : exposure.limits) {
    out.Html("<li class=\"limit\"><b class=\"code\">")
        .Say(words.Say(limit.is_floor ? "why.floor" : "why.ceiling",
                       {Same(LevelCode(limit.level))}))
        .Html("</b> ")
        .Say(words.SayOr("limit:" + limit.id, limit.id))
        .Html(" ")
        .Say("cite", ArticleWords(limit.article, words))
        .Html("</li>");
  }
  out.Html("</ol>");
  if (FloorOverrules(exposure)) {
    out.Say("p class=\"more\"", words.Say("tell.floor_wins"));
  }
}

// From everybody, each known detail leaves fewer people; bars on a scale of
// logarithms.
void WritePeople(const Exposure& exposure, const PageWords& words,
                 Markup& out) {
  const std::vector<const Reason*> details = ReasonsOf(exposure, "bits:");
  if (details.empty()) return;
  const double everybody = ShippedModel().population;
  const auto share = [&](double people) {
    return std::max(std::log(people) / std::log(everybody), 0.0);
  };
  LedgerTable table("people", words.Say("why.bits"), out);
  table.Row(words.Say("why.everybody"), 1, PeopleWords(everybody));
  double people = everybody;
  for (const Reason* reason : details) {
    if (reason->id == "bits:base" || reason->id == "bits:cap") continue;
    people = std::max(people * std::exp(-reason->effect), 1.0);
    table.Row(words.Say("why.leaves", {ReasonWords(*reason, words)}),
              share(people), PeopleWords(people));
  }
}

void WriteProbabilities(std::string_view kind, std::string_view prefix,
                        const Bilingual& caption, const Exposure& exposure,
                        const PageWords& words, Markup& out) {
  std::vector<const Reason*> reasons = ReasonsOf(exposure, prefix);
  if (reasons.empty()) return;
  std::stable_sort(
      reasons.begin(), reasons.end(),
      [](const Reason* a, const Reason* b) { return a->effect > b->effect; });
  constexpr double kPercent = 100;
  LedgerTable table(kind, caption, out);
  for (const Reason* reason : reasons) {
    table.Row(ReasonWords(*reason, words), reason->effect,
              Same(Number(kPercent * reason->effect, 0)));
  }
}

void WriteSigned(std::string_view kind,
                 const std::vector<const Reason*>& reasons,
                 const Bilingual& caption, double full, const PageWords& words,
                 Markup& out) {
  if (reasons.empty()) return;
  LedgerTable table(kind, caption, out);
  double sum = 0;
  for (const Reason* reason : reasons) {
    sum += reason->effect;
    table.SignedRow(ReasonWords(*reason, words), reason->effect / full,
                    Same(SignedNumber(reason->effect, 1)));
  }
  // What each part adds overlaps, so that only log-odds have a sum.
  if (kind == "points") return;
  table.SignedRow(words.Say("why.sum"), sum / full, Same(SignedNumber(sum, 1)));
}

void WriteRest(const Subject& subject, const PageWords& words, Markup& out) {
  const Exposure& exposure = subject.exposure;
  constexpr double kFullLogOdds = 4;
  out.Html("<details class=\"rest\">")
      .Say("summary", words.Say("why.more"))
      .Html("<div class=\"tables\">");
  out.Html("<div>");
  WriteSigned("gate", ReasonsOf(exposure, "gate:"), words.Say("why.gate"),
              kFullLogOdds, words, out);
  for (const Bilingual& line : WhoseWords(exposure, words)) {
    out.Say("p", line);
  }
  out.Html("</div>");
  if (AsksForIntent(subject.target)) {
    out.Html("<div>");
    WriteSigned("intent", ReasonsOf(exposure, "intent:"),
                words.Say("why.intent"), kFullLogOdds, words, out);
    out.Say("p", IntentWords(exposure, words)).Html("</div>");
  }
  std::vector<const Reason*> parts = ReasonsOf(exposure, "finding:");
  for (const std::string_view prefix : {"term:", "cue:"}) {
    const std::vector<const Reason*> more = ReasonsOf(exposure, prefix);
    parts.insert(parts.end(), more.begin(), more.end());
  }
  double most = 1;
  for (const Reason* part : parts) {
    most = std::max(most, std::fabs(part->effect));
  }
  out.Html("<div>");
  WriteSigned("points", parts, words.Say("why.points"), most, words, out);
  const Bilingual points = PointsWords(exposure, words);
  if (!points.en.empty()) out.Say("p", points);
  out.Html("</div></div></details>");
}

}  // namespace

void WriteLedger(const Subject& subject, const PageWords& words, Markup& out) {
  const Exposure& exposure = subject.exposure;
  WriteSteps(subject, words, out);
  if (IsOpenToAll(subject)) {
    out.Say("p", words.Say("tell.business"));
    return;
  }
  out.Html("<div class=\"tables\"><div>").Say("h5", words.Say("why.find"));
  const bool leads = !ReasonsOf(exposure, "bits:").empty() ||
                     !ReasonsOf(exposure, "identify:").empty();
  if (!leads) out.Say("p", words.Say("why.find_none"));
  WriteProbabilities("direct", "identify:", words.Say("why.direct"), exposure,
                     words, out);
  WritePeople(exposure, words, out);
  out.Html("</div><div>").Say("h5", words.Say("why.harm"));
  WriteProbabilities("harm", "harm:", words.Say("why.strength"), exposure,
                     words, out);
  out.Html("</div></div>");
  WriteRest(subject, words, out);
}

}  // namespace undox
