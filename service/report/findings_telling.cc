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

namespace undox {
namespace {

constexpr double kPercent = 100;
constexpr double kNothing = 0.05;  // Points that no figure shows.

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
  const Span span = std::get<InText>(location).span;
  return fmt::format("{}-{}", offsets.Convert(span.begin),
                     offsets.Convert(span.end));
}

std::string Shown(const Finding& finding, const ScanReport& report,
                  const Telling& telling) {
  if (telling.style().reveal) return std::string(finding.value.Reveal());
  return telling.In(SampleWords(finding, report.findings));
}

// The families of words that report readers know under the names of the gate.
Bilingual FamilyWords(std::string_view cue, const ReportWords& words) {
  for (const char* ledger : {"family:", "gate:", "intent:"}) {
    const std::string key = ledger + std::string(cue);
    if (words.Knows(key)) return words.Say(key);
  }
  return Same(cue);
}

bool ChangesNothing(const LeaveOneOut& effect, Level level) {
  return std::fabs(effect.raw) < kNothing &&
         std::fabs(effect.score) < kNothing && effect.without == level;
}

std::string EffectLine(const LeaveOneOut& effect, Level level,
                       const Bilingual& what, const Telling& telling) {
  const ReportWords& words = telling.words();
  Bilingual line = what;
  if (effect.without != level) {
    line = words.Say("tell.effect_level",
                     {what, LevelWords(effect.without, words)});
  }
  return telling.BarLine(
      std::fabs(effect.score) / kPercent,
      effect.score < 0 ? Telling::Tone::kLowers : Telling::Tone::kRaises,
      SignedFigure(effect.score), telling.In(line));
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
  constexpr std::size_t kMostNamed = 12;
  std::vector<Bilingual> names;
  for (const int finding : findings) {
    if (names.size() == kMostNamed) {
      names.push_back(Same("…"));
      break;
    }
    names.push_back(Numbered(finding, report));
  }
  return Listed(names);
}

std::string TellEffects(const ScanReport& report, const Telling& telling) {
  if (!report.explanation || report.subjects.empty()) return "";
  std::string lines;
  std::vector<const LeaveOneOut*> families;
  for (const LeaveOneOut& effect : report.explanation->effects) {
    if (effect.finding < 0) {
      if (!ChangesNothing(effect, report.exposure.level)) {
        families.push_back(&effect);
      }
      continue;
    }
    const auto subject = static_cast<std::size_t>(effect.subject);
    lines += EffectLine(effect, report.subjects[subject].exposure.level,
                        Numbered(effect.finding, report), telling);
  }
  std::stable_sort(families.begin(), families.end(),
                   [](const LeaveOneOut* a, const LeaveOneOut* b) {
                     return std::fabs(a->score) > std::fabs(b->score);
                   });
  for (const LeaveOneOut* effect : families) {
    lines += EffectLine(
        *effect, report.exposure.level,
        telling.words().Say("tell.words",
                            {FamilyWords(effect->cue, telling.words())}),
        telling);
  }
  return telling.Heading("tell.effects") + lines + "\n";
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
         Figure(way.score, 1), Chance(kPercent * way.identify)}));
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
