#include "service/pipeline/scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pii/pii_type.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

Verdict VerdictOf(Level level) {
  if (level == Level::kNone) return Verdict::kAllow;
  if (level == Level::kLow) return Verdict::kNudge;
  return level == Level::kMedium ? Verdict::kHold : Verdict::kBlock;
}

RedactionPlan Plan(const std::vector<Finding>& findings) {
  RedactionPlan plan;
  for (const Finding& finding : findings) {
    if (finding.holder == Holder::kBusiness) continue;
    plan.text.push_back(
        {TextSpan(finding), fmt::format("[{}]", TraitsOf(finding.type).zh)});
  }
  return plan;
}

void NoteImages(const Post& post, std::vector<Unscanned>& unscanned) {
  for (std::size_t i = 0; i < post.images.size(); ++i) {
    unscanned.push_back({fmt::format("image:{}", i), "no image worker", ""});
  }
}

}  // namespace

std::string RedactedText(std::string_view text, const RedactionPlan& plan) {
  std::string redacted;
  std::size_t done = 0;
  for (const TextEdit& edit : plan.text) {
    redacted.append(text.substr(done, edit.span.begin - done));
    redacted.append(edit.replacement);
    done = edit.span.end;
  }
  redacted.append(text.substr(done));
  return redacted;
}

Scanner::Scanner(const Options& options, std::unique_ptr<TextScanner> text)
    : options_(options), text_(std::move(text)) {}

absl::StatusOr<std::unique_ptr<Scanner>> Scanner::Create(
    const Options& options) {
  auto text = TextScanner::Create({.cache_dir = options.cache_dir});
  if (!text.ok()) return text.status();
  return std::unique_ptr<Scanner>(new Scanner(options, *std::move(text)));
}

absl::StatusOr<Scanner::Scratch> Scanner::NewScratch() const {
  auto text = text_->NewScratch();
  if (!text.ok()) return text.status();
  return Scratch{*std::move(text)};
}

absl::StatusOr<ScanReport> Scanner::Scan(const Post& post,
                                         Scratch& scratch) const {
  ScanReport report;
  report.id = post.id;
  const std::string_view text = std::string_view(post.text).substr(
      0, WholeCodePoints(post.text, options_.limits.text_bytes));
  if (text.size() < post.text.size()) {
    report.unscanned.push_back(
        {"text",
         fmt::format("only the first {} bytes were scanned", text.size()),
         fmt::format("text_bytes={}", options_.limits.text_bytes)});
  }
  NoteImages(post, report.unscanned);
  auto scan = text_->Scan(text, scratch.text);
  if (!scan.ok()) return scan.status();
  if (scan->findings.size() > options_.limits.findings) {
    scan->findings.resize(options_.limits.findings);
    report.unscanned.push_back(
        {"text", "more findings than are reported",
         fmt::format("findings={}", options_.limits.findings)});
  }
  report.findings = std::move(scan->findings);
  Assessment assessment = AssessPost(text, report.findings, scan->cues,
                                     post.reach, options_.assessment);
  report.subjects = std::move(assessment.subjects);
  report.exposure = std::move(assessment.exposure);
  report.verdict = VerdictOf(report.exposure.level);
  if (!report.unscanned.empty() && report.verdict == Verdict::kAllow) {
    report.verdict = Verdict::kHold;
  }
  if (report.findings.empty()) return report;
  report.redaction = Plan(report.findings);
  auto after = ScanRedacted(post, report.redaction, scratch);
  if (!after.ok()) return after.status();
  report.redaction.after = *after;
  return report;
}

absl::StatusOr<AfterRedaction> Scanner::ScanRedacted(const Post& post,
                                                     const RedactionPlan& plan,
                                                     Scratch& scratch) const {
  const std::string redacted = RedactedText(
      std::string_view(post.text).substr(
          0, WholeCodePoints(post.text, options_.limits.text_bytes)),
      plan);
  auto scan = text_->Scan(redacted, scratch.text);
  if (!scan.ok()) return scan.status();
  const Assessment after = AssessPost(redacted, scan->findings, scan->cues,
                                      post.reach, options_.assessment);
  return AfterRedaction{after.exposure.level, after.exposure.score,
                        after.exposure.k};
}

}  // namespace undox
