#include "service/report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "pii/redaction/masking.h"
#include "service/report/decimal.h"
#include "service/report/exposure_telling.h"
#include "service/report/findings_telling.h"
#include "service/report/marked_text.h"
#include "service/report/reason_words.h"
#include "service/report/telling.h"
#include "service/report/text_table.h"
#include "service/report/type_words.h"

namespace undox {
namespace {

constexpr std::string_view kBold = "\033[1m";

// The post as it was read: its text, then each picture.
std::string TellSources(const Post &post, const ScanReport &report,
                        const Telling &telling) {
  const ExplanationStyle &style = telling.style();
  std::string text;
  if (!post.text.empty() || report.pictures.empty()) {
    text += telling.Heading("tell.text");
    text += IndentLines(MarkedText(post, report, style), 2) + "\n\n";
  }
  for (std::size_t i = 0; i < report.pictures.size(); ++i) {
    const PictureReport &picture = report.pictures[i];
    text +=
        Paint(telling.Say("tell.picture", {Figure(static_cast<double>(i), 0)}),
              kBold, style);
    if (!picture.scanned) {
      text += fmt::format(": {}\n\n", telling.Say("tell.not_looked_at"));
      continue;
    }
    const std::string read = MarkedPicture(report, i, style);
    text += fmt::format(
        " ({}x{})\n{}\n\n", picture.size.width, picture.size.height,
        IndentLines(read.empty() ? telling.Say("tell.no_text") : read, 2));
  }
  return text;
}

std::string TellSubject(std::size_t index, const ScanReport &report,
                        const Telling &telling) {
  const Subject &subject = report.subjects[index];
  const ReportWords &words = telling.words();
  std::vector<Bilingual> who = {
      words.Say(fmt::format("target:{}", TargetName(subject.target)))};
  if (subject.vulnerable != Vulnerable::kNone) {
    who.push_back(words.Say(
        fmt::format("vulnerable:{}", VulnerableName(subject.vulnerable))));
  }
  std::string text = telling.Heading(
      "tell.subject", {Figure(static_cast<double>(index + 1), 0), Listed(who),
                       NumberedFindings(subject.findings, report)});
  text += TellWhose(subject.exposure, telling);
  text += TellHowManyFit(subject.exposure, telling);
  text += TellHarm(subject.exposure, telling);
  text += TellIntent(subject.exposure, telling);
  text += TellLevel(subject.exposure, telling);
  return text + TellMeter(subject.exposure.criminal, telling) + "\n";
}

std::string TellVerdict(const ScanReport &report, const Telling &telling) {
  const ReportWords &words = telling.words();
  std::string text = telling.Heading("tell.verdict");
  text += telling.Line(telling.Painted(
      report.exposure.level,
      telling.Say(fmt::format("verdict:{}", VerdictName(report.verdict)))));
  if (report.nudge) {
    text += telling.Line(telling.Say("tell.to_author", {*report.nudge}));
  }
  if (report.alert) {
    text += telling.Line(telling.Say("tell.to_person", {*report.alert}));
  }
  if (report.redaction.after) {
    const AfterRedaction &after = *report.redaction.after;
    text += telling.Line(telling.Say(
        "tell.after", {LevelWords(after.level, words), Figure(after.score, 1),
                       PeopleWords(after.k)}));
  }
  for (const Unscanned &part : report.unscanned) {
    Bilingual reason = words.SayOr("unscanned:" + part.reason, part.reason);
    if (!part.limit.empty()) {
      reason.zh += " " + part.limit;
      reason.en += " " + part.limit;
    }
    text +=
        telling.Line(telling.Say("tell.unscanned", {Same(part.part), reason}));
  }
  return text;
}

}  // namespace

std::string ExplainReport(const Post &post, const ScanReport &report,
                          const ExplanationStyle &style) {
  const ReportWords words;
  const Telling telling(words, style);
  std::string text = TellSources(post, report, telling);
  if (report.findings.empty()) {
    text += telling.Heading("tell.nothing") + "\n";
  } else {
    text += telling.Heading("tell.found");
    text += FindingsTable(post, report, telling) + "\n";
  }
  for (std::size_t i = 0; i < report.subjects.size(); ++i) {
    text += TellSubject(i, report, telling);
  }
  text += TellEffects(report, telling);
  text += TellWaysDown(report, telling);
  text += TellNearMisses(post, report, telling);
  return text + TellVerdict(report, telling);
}

}  // namespace undox
