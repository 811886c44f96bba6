#include "service/report/html/what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "service/report/decimal.h"
#include "service/report/html/ledger_table.h"
#include "service/report/html/level_badge.h"
#include "service/report/reason_words.h"
#include "service/report/type_words.h"
#include "service/report/what_if_words.h"

namespace undox {
namespace {

Bilingual Points(double value) { return Same(Decimal(value, 1).text()); }

// With a minus sign (U+2212) as wide as the plus.
Bilingual SignedPoints(double value) {
  const std::string points(Decimal(std::fabs(value), 1).text());
  if (points == "0") return Same(points);
  return Same(fmt::format("{}{}", value < 0 ? "−" : "+", points));
}

// "phone number", and where the post has several: "phone number (no. 2)".
Bilingual NameOnPage(int finding, const ScanReport& report,
                     const PageWords& words) {
  const auto index = static_cast<std::size_t>(finding);
  const std::string& type = report.findings[index].type;
  int number = 0;
  int all = 0;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    if (report.findings[i].type != type) continue;
    ++all;
    if (i <= index) ++number;
  }
  if (all == 1) return TypeWords(type);
  return words.Say("what_if.one_of",
                   {TypeWords(type), Same(fmt::to_string(number))});
}

void WriteWay(const WayDown& way, const ScanReport& report,
              const PageWords& words, Markup& out) {
  const Bilingual names = NamesOf(way.findings, [&](int finding) {
    return NameOnPage(finding, report, words);
  });
  out.Html("<li>").Say(words.Say("what_if.cover", {names})).Html(" → ");
  WriteBadge(way.level, words, out);
  out.Html(" ").Say(
      "small",
      words.Say("what_if.left", {Points(way.score), LeftWords(way, words)}));
  if (way.post_level > way.level) {
    out.Html(" ").Say("small", words.Say("tell.way_post",
                                         {LevelWords(way.post_level, words)}));
  }
  out.Html("</li>");
}

void WriteWays(const ScanReport& report, const PageWords& words, Markup& out) {
  const Explanation& explanation = *report.explanation;
  if (explanation.ways.empty()) return;
  const Bilingual heading =
      report.subjects.size() == 1
          ? words.Say("what_if.lower")
          : words.Say("tell.lower",
                      {Same(fmt::to_string(explanation.subject + 1))});
  out.Html("<section class=\"ways\">").Say("h4", heading).Html("<ol>");
  for (const WayDown& way : explanation.ways) {
    WriteWay(way, report, words, out);
  }
  out.Html("</ol>");
  if (!explanation.tried_all) {
    out.Say("p class=\"more\"", words.Say("tell.too_many"));
  }
  out.Html("</section>\n");
}

void WriteEffects(const ScanReport& report, const PageWords& words,
                  Markup& out) {
  const std::vector<EffectShown> effects = EffectsShown(
      report, words,
      [&](int finding) { return NameOnPage(finding, report, words); });
  if (effects.empty()) return;
  out.Html("<section class=\"effects\">")
      .Say("h4", words.Say("what_if.effects"));
  {
    LedgerTable table("parts", words.Say("what_if.effects_how"), out);
    const double full = FullPoints(effects);
    for (const EffectShown& effect : effects) {
      table.SignedRow(effect.words, effect.points / full,
                      SignedPoints(effect.points));
    }
  }
  if (NeedsMoreThanOne(report)) out.Say("p", words.Say("tell.none_alone"));
  out.Html("</section>\n");
}

}  // namespace

void WriteWhatIf(const ScanReport& report, const PageWords& words,
                 Markup& out) {
  if (!report.explanation) return;
  WriteWays(report, words, out);
  WriteEffects(report, words, out);
}

}  // namespace undox
