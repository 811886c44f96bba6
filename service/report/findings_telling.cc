#include "service/report/findings_telling.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "pii/redaction/masking.h"
#include "service/report/marked_text.h"
#include "service/report/offset_map.h"
#include "service/report/picture_place.h"
#include "service/report/reason_words.h"
#include "service/report/text_table.h"
#include "service/report/type_words.h"
#include "service/report/what_if_words.h"

namespace undox {
namespace {

constexpr double kPercent = 100;

Bilingual Numbered(int finding, const ScanReport& report) {
  const auto index = static_cast<std::size_t>(finding);
  const Bilingual type = TypeWords(report.findings[index].type);
  const std::string number = fmt::format("#{}", finding + 1);
  return {fmt::format("{} {}", number, type.zh),
          fmt::format("{} {}", number, type.en)};
}

std::string Place(const Location& location, const ScanReport& report,
                  OffsetMap& offsets, const Telling& telling) {
  if (const auto* in_image = std::get_if<InImage>(&location)) {
    return PlaceInPicture(*in_image, report, telling.style().language);
  }
  // Counted from 1, as people do.
  const Span span = std::get<InText>(location).span;
  const auto first = offsets.Convert(span.begin) + 1;
  const auto last = offsets.Convert(span.end);
  return telling.Say("tell.in_text",
                     {Same(first < last ? fmt::format("{}-{}", first, last)
                                        : fmt::format("{}", first))});
}

std::string Shown(const Finding& finding, const ScanReport& report,
                  const Telling& telling) {
  if (telling.style().reveal) return std::string(finding.value.Reveal());
  return telling.In(SampleWords(finding, report.findings));
}

}  // namespace

std::string FindingsTable(const Post& post, const ScanReport& report,
                          const Telling& telling) {
  std::vector<std::vector<std::string>> rows = {
      {"#", telling.Say("tell.column_what"), telling.Say("tell.column_shown"),
       telling.Say("tell.column_where"), telling.Say("tell.column_whose"),
       telling.Say("tell.column_why")}};
  OffsetMap offsets(post.text, OffsetUnit::kCodepoint);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    const Bilingual whose =
        finding.holder == Holder::kBusiness
            ? telling.words().Say("target:business")
            : telling.words().Say("tell.person",
                                  {Figure(finding.subject + 1, 0)});
    rows.push_back({fmt::format("{}", i + 1),
                    fmt::format("{} ({})", telling.In(TypeWords(finding.type)),
                                finding.type),
                    Shown(finding, report, telling),
                    Place(finding.location, report, offsets, telling),
                    telling.In(whose),
                    telling.In(EvidenceWords(finding, telling.words()))});
  }
  return AlignTable(rows, 2);
}

Bilingual NumberedFindings(std::span<const int> findings,
                           const ScanReport& report) {
  return NamesOf(findings,
                 [&](int finding) { return Numbered(finding, report); });
}

std::string TellEffects(const ScanReport& report, const Telling& telling) {
  const std::vector<EffectShown> effects =
      EffectsShown(report, telling.words(),
                   [&](int finding) { return Numbered(finding, report); });
  if (effects.empty()) return "";
  std::string text = telling.Heading("tell.effects");
  const double full = FullPoints(effects);
  for (const EffectShown& effect : effects) {
    text += telling.BarLine(
        std::fabs(effect.points) / full,
        effect.points < 0 ? Telling::Tone::kLowers : Telling::Tone::kRaises,
        SignedFigure(effect.points), telling.In(effect.words));
  }
  if (NeedsMoreThanOne(report)) {
    text += telling.Line(telling.Say("tell.none_alone"));
  }
  return text + "\n";
}

std::string TellWaysDown(const ScanReport& report, const Telling& telling) {
  if (!report.explanation || report.explanation->ways.empty()) return "";
  const Explanation& explanation = *report.explanation;
  const ReportWords& words = telling.words();
  std::string text =
      telling.Heading("tell.lower", {Figure(explanation.subject + 1, 0)});
  for (const WayDown& way : explanation.ways) {
    text += telling.Line(telling.Say(
        "tell.way",
        {NumberedFindings(way.findings, report), LevelWords(way.level, words),
         Figure(way.score, 1), LeftWords(way, words)}));
    if (way.post_level > way.level) {
      text += telling.Line(
          telling.Say("tell.way_post", {LevelWords(way.post_level, words)}));
    }
  }
  if (!explanation.tried_all)
    text += telling.Line(telling.Say("tell.too_many"));
  return text + "\n";
}

std::string TellNearMisses(const Post& post, const ScanReport& report,
                           const Telling& telling) {
  if (report.near_misses.empty()) return "";
  OffsetMap offsets(post.text, OffsetUnit::kCodepoint);
  std::string text = telling.Heading("tell.near");
  for (const NearMiss& miss : report.near_misses) {
    text += telling.Line(
        telling.Say("tell.near_one",
                    {TypeWords(miss.seen.type),
                     Same(Place(miss.seen.location, report, offsets, telling)),
                     EvidenceWords(miss.seen, telling.words()),
                     Figure(kPercent * miss.threshold, 0)}));
  }
  return text + "\n";
}

std::string TellMeter(const CriminalMeter& meter, const Telling& telling) {
  constexpr double kWorthTelling = 0.02;  // One item about one person is less.
  if (meter.x < kWorthTelling) return "";
  return telling.Line(telling.Say(
      "tell.meter", {Figure(meter.n1, 0), Figure(meter.n2, 0),
                     Figure(meter.n3, 0), Figure(100 * meter.x, 1)}));
}

}  // namespace undox
