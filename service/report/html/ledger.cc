#include "service/report/html/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "pii/exposure/exposure_model.h"
#include "service/report/decimal.h"
#include "service/report/html/ledger_table.h"
#include "service/report/html/type_words.h"
#include "service/report/reach_text.h"

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

// What stands behind the first ':' of an id.
std::string_view EntryOf(std::string_view id) {
  return id.substr(id.find(':') + 1);
}

void WriteSteps(const Exposure& exposure, const PageWords& words, Markup& out) {
  out.Say("h5", words.Say("why.steps")).Html("<ol class=\"steps\">");
  for (const Reason* reason : ReasonsOf(exposure, "table:")) {
    const Level level =
        static_cast<Level>(std::clamp(static_cast<int>(reason->effect), 0, 4));
    out.Html("<li><b class=\"code\">")
        .Html(LevelCode(level))
        .Html("</b> ")
        .Say(ReasonWords(*reason, words))
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
  LedgerTable table(
      "people", words.Say("why.bits", {Same(Number(exposure.bits, 1))}), out);
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

void WriteRest(const Exposure& exposure, const PageWords& words, Markup& out) {
  constexpr double kFullLogOdds = 4;
  out.Html("<details class=\"rest\">")
      .Say("summary", words.Say("why.more"))
      .Html("<div class=\"tables\">");
  WriteSigned("gate", ReasonsOf(exposure, "gate:"), words.Say("why.gate"),
              kFullLogOdds, words, out);
  WriteSigned("intent", ReasonsOf(exposure, "intent:"), words.Say("why.intent"),
              kFullLogOdds, words, out);
  std::vector<const Reason*> parts = ReasonsOf(exposure, "finding:");
  for (const std::string_view prefix : {"term:", "cue:"}) {
    const std::vector<const Reason*> more = ReasonsOf(exposure, prefix);
    parts.insert(parts.end(), more.begin(), more.end());
  }
  double most = 1;
  for (const Reason* part : parts) {
    most = std::max(most, std::fabs(part->effect));
  }
  WriteSigned("points", parts, words.Say("why.points"), most, words, out);
  out.Html("</div></details>");
}

// The text before the first ' ' is an instrument, the rest its articles.
Bilingual OneArticle(std::string_view part, const PageWords& words) {
  constexpr std::string_view kAnalogy = " (by analogy)";
  const bool analogy = part.ends_with(kAnalogy);
  if (analogy) part.remove_suffix(kAnalogy.size());
  const std::size_t space = part.find(' ');
  Bilingual law = words.SayOr(fmt::format("law:{}", part.substr(0, space)),
                              part.substr(0, space));
  const auto add = [&](const Bilingual& more) {
    law.zh.append(" ").append(more.zh);
    law.en.append(" ").append(more.en);
  };
  if (space != part.npos) {
    add(words.Say("law.and_article", {Same(part.substr(space + 1))}));
  }
  if (analogy) add(words.Say("law.by_analogy"));
  return law;
}

}  // namespace

Bilingual LevelWords(Level level, const PageWords& words) {
  const Bilingual name =
      words.Say(fmt::format("level:{}", static_cast<int>(level)));
  return {fmt::format("{} {}", LevelCode(level), name.zh),
          fmt::format("{} {}", LevelCode(level), name.en)};
}

Bilingual ReachWords(const Exposure& exposure) {
  return {ReachText(exposure, Language::kChinese),
          ReachText(exposure, Language::kEnglish)};
}

Bilingual PeopleWords(double k) {
  return {PeopleFit(k, Language::kChinese), PeopleFit(k, Language::kEnglish)};
}

Bilingual ReasonWords(const Reason& reason, const PageWords& words) {
  const std::string_view entry = EntryOf(reason.id);
  if (reason.id.starts_with("finding:")) {
    return words.Say("why.shows", {TypeWords(entry)});
  }
  if (reason.id.starts_with("cue:")) {
    return words.SayOr(fmt::format("intent:{}", entry), reason.text);
  }
  if (reason.id.starts_with("term:")) {
    return words.all().contains(reason.id) ? words.Say(reason.id)
                                           : words.Say("term:other");
  }
  return words.SayOr(reason.id, reason.text);
}

Bilingual ArticleWords(std::string_view article, const PageWords& words) {
  Bilingual all;
  while (!article.empty()) {
    const std::size_t end = std::min(article.find("; "), article.size());
    const Bilingual one = OneArticle(article.substr(0, end), words);
    article.remove_prefix(std::min(end + 2, article.size()));
    all.zh.append(all.zh.empty() ? "" : "；").append(one.zh);
    all.en.append(all.en.empty() ? "" : "; ").append(one.en);
  }
  return all;
}

void WriteLedger(const Exposure& exposure, const PageWords& words,
                 Markup& out) {
  WriteSteps(exposure, words, out);
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
  WriteRest(exposure, words, out);
}

}  // namespace undox
