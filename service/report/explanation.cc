#include "service/report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "pii/policy/verdict.h"
#include "pii/redaction/masking.h"
#include "service/report/decimal.h"
#include "service/report/exposure_telling.h"
#include "service/report/findings_telling.h"
#include "service/report/marked_text.h"
#include "service/report/reason_words.h"
#include "service/report/telling.h"
#include "service/report/text_table.h"
#include "service/report/type_words.h"
#include "service/report/unscanned_words.h"

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
    text += Paint(
        telling.Say("tell.picture", {Figure(static_cast<double>(i + 1), 0)}),
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

const Subject *WorstSubject(const ScanReport &report) {
  const auto worst =
      std::max_element(report.subjects.begin(), report.subjects.end(),
                       [](const Subject &a, const Subject &b) {
                         return a.exposure.score < b.exposure.score;
                       });
  return worst == report.subjects.end() ? nullptr : &*worst;
}

// What gave the level: the floor or ceiling that set it, or the last step.
Bilingual DecidingWords(const Subject &subject, const ReportWords &words) {
  const Exposure &exposure = subject.exposure;
  const Reason *last = nullptr;
  for (const Reason &reason : exposure.reasons) {
    if (reason.id.starts_with("table:")) last = &reason;
  }
  const bool step_decides =
      last != nullptr &&
      static_cast<int>(last->effect) == static_cast<int>(exposure.level);
  if (!step_decides && !exposure.limits.empty()) {
    const std::string &id = exposure.limits.back().id;
    return words.SayOr("limit:" + id, id);
  }
  return last == nullptr ? Bilingual{}
                         : StepWords(*last, subject.target, words);
}

// Level, verdict and why, before anything else.
std::string TellInShort(const ScanReport &report, const Telling &telling) {
  const ReportWords &words = telling.words();
  const Level level = report.exposure.level;
  const std::vector<Bilingual> parts = {
      Same(telling.Painted(level, telling.In(LevelWords(level, words)))),
      words.Say(fmt::format("do:{}", VerdictName(report.verdict)))};
  const Subject *worst = WorstSubject(report);
  Bilingual why = worst == nullptr ? Bilingual{} : DecidingWords(*worst, words);
  if (level < Level::kMedium && !report.unscanned.empty()) {
    why = words.Say("tell.gaps");  // They decided the verdict.
  }
  if (why.en.empty()) {
    return telling.Say("tell.verdict_line", parts) + "\n\n";
  }
  return telling.Say("tell.verdict_why", {parts[0], parts[1], why}) + "\n\n";
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
  const Exposure &exposure = subject.exposure;
  text += TellWhose(exposure, telling);
  if (IsOpenToAll(subject)) {
    text += telling.Line(telling.Say("tell.business"));
  } else {
    text += TellHowManyFit(exposure, telling);
    text += TellHarm(exposure, telling);
    if (AsksForIntent(subject.target)) text += TellIntent(exposure, telling);
  }
  text += TellLevel(exposure, subject.target, telling);
  return text + TellMeter(subject.exposure.criminal, telling) + "\n";
}

// To whom, and below it what: one step a line.
std::string TellNotice(std::string_view key, const Bilingual &notice,
                       const Telling &telling) {
  constexpr std::size_t kIndent = 6;
  return telling.Line(telling.Say(key)) +
         IndentLines(telling.In(notice), kIndent) + "\n";
}

std::string TellVerdict(const ScanReport &report, const Telling &telling) {
  const ReportWords &words = telling.words();
  std::string text = telling.Heading("tell.verdict");
  text += telling.Line(telling.Painted(
      report.exposure.level,
      telling.Say(fmt::format("do:{}", VerdictName(report.verdict)))));
  if (report.nudge) {
    text += TellNotice("tell.to_author", *report.nudge, telling);
  }
  if (report.alert) {
    text += TellNotice("tell.to_person", *report.alert, telling);
  }
  if (report.redaction.after) {
    const AfterRedaction &after = *report.redaction.after;
    text += telling.Line(telling.In(AfterWords(after, "tell.after", words)));
  }
  if (const auto lead = CriminalLeadText(report.exposure.criminal)) {
    text += telling.Line(telling.In(*lead));
  }
  if (HidesData(report)) text += telling.Line(telling.Say("tell.evasion"));
  for (const Unscanned &part : report.unscanned) {
    Bilingual reason = GapWords(part, words);
    if (!part.limit.empty()) {
      const Bilingual limit = words.Say("unscanned.limit", {Same(part.limit)});
      reason.zh += "，" + limit.zh;
      reason.en += ", " + limit.en;
    }
    text += telling.Line(
        telling.Say("tell.unscanned", {PartWords(part, words), reason}));
  }
  return text;
}

}  // namespace

std::string ExplainReport(const Post &post, const ScanReport &report,
                          const ExplanationStyle &style) {
  const ReportWords words;
  const Telling telling(words, style);
  std::string text = TellInShort(report, telling);
  text += TellSources(post, report, telling);
  if (report.findings.empty()) {
    text += telling.Heading(report.unscanned.empty() ? "tell.nothing"
                                                     : "tell.nothing_seen") +
            "\n";
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
