#include "service/pipeline/scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detectors/text/embedded_data.h"
#include "pii/exposure_model.h"
#include "pii/takedown.h"
#include "pii/verdict.h"
#include "service/casework/policy_pack.h"
#include "service/casework/sha256.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

void NoteImages(const Post& post, std::vector<Unscanned>& unscanned) {
  for (std::size_t i = 0; i < post.images.size(); ++i) {
    unscanned.push_back({fmt::format("image:{}", i), "no image worker", ""});
  }
}

// The subject whose exposure is the post's.
NoticeSubject WorstSubject(const ScanReport& report) {
  const auto worst =
      std::max_element(report.subjects.begin(), report.subjects.end(),
                       [](const Subject& a, const Subject& b) {
                         return a.exposure.score < b.exposure.score;
                       });
  if (worst == report.subjects.end()) return {};
  return {worst->target, worst->vulnerable};
}

}  // namespace

Scanner::Scanner(const Options& options, PolicyPack policy,
                 std::unique_ptr<TextScanner> text)
    : options_(options),
      policy_(std::move(policy)),
      text_(std::move(text)),
      everybody_(ShippedModel().population) {}

absl::StatusOr<std::unique_ptr<Scanner>> Scanner::Create(
    const Options& options) {
  auto policy = LoadBuiltInPolicy();
  if (!policy.ok()) return policy.status();
  auto text = TextScanner::Create({.cache_dir = options.cache_dir});
  if (!text.ok()) return text.status();
  return std::unique_ptr<Scanner>(
      new Scanner(options, *std::move(policy), *std::move(text)));
}

std::map<std::string, std::string> Scanner::ModelDigests() {
  constexpr std::size_t kDigits = 12;
  return {{"names",
           Sha256Hex(DetectorData("name_weights.bin")).substr(0, kDigits)}};
}

absl::StatusOr<Scanner::Scratch> Scanner::NewScratch() const {
  auto text = text_->NewScratch();
  if (!text.ok()) return text.status();
  return Scratch{*std::move(text)};
}

absl::Status Scanner::Assess(std::string_view text, const Reach& reach,
                             Scratch& scratch, ScanReport& report) const {
  auto scan = text_->Scan(text, scratch.text);
  if (!scan.ok()) return scan.status();
  const std::size_t most = options_.limits.findings;
  const bool judges_all = scan->findings.size() <= most;
  if (!judges_all) {
    report.redaction = PlanRedaction(scan->findings, options_.redaction);
    scan->findings.erase(
        scan->findings.begin() + static_cast<std::ptrdiff_t>(most),
        scan->findings.end());
    report.unscanned.push_back(
        {"text", "more findings than are judged; all are redacted",
         fmt::format("findings={}", most)});
  }
  report.findings = std::move(scan->findings);
  Assessment assessment =
      AssessPost(text, report.findings, scan->cues, reach, options_.assessment);
  report.subjects = std::move(assessment.subjects);
  report.exposure = std::move(assessment.exposure);
  if (report.subjects.empty()) {
    report.exposure.k = everybody_;
    report.exposure.k_low = everybody_;
    report.exposure.k_high = everybody_;
  }
  // Judging says who holds what; with that the plan leaves business data alone.
  if (judges_all) {
    report.redaction = PlanRedaction(report.findings, options_.redaction);
  }
  return absl::OkStatus();
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
  if (absl::Status status = Assess(text, post.reach, scratch, report);
      !status.ok()) {
    return status;
  }
  report.verdict =
      DecideVerdict(report.exposure.level, !report.unscanned.empty());
  if (report.findings.empty()) return report;
  AddNotices(report);
  if (!report.redaction.text.empty()) {
    if (absl::Status status =
            ProveRedaction(text, post, scratch, report.redaction);
        !status.ok()) {
      return status;
    }
  }
  if (report.exposure.level >= Level::kHigh) {
    report.takedown = DraftTakedown(post, report.findings, report.exposure,
                                    report.subjects, policy_, options_.today);
  }
  return report;
}

void Scanner::AddNotices(ScanReport& report) const {
  const Level level = report.exposure.level;
  const NoticeSubject subject = WorstSubject(report);
  if (level >= Level::kLow) report.nudge = NudgeText(report.findings, subject);
  if (level >= Level::kMedium) {
    report.alert = AlertText(report.findings, level, subject);
  }
}

absl::Status Scanner::ProveRedaction(std::string_view text, const Post& post,
                                     Scratch& scratch,
                                     RedactionPlan& plan) const {
  // A weak candidate that lost to a stronger one may stand up once that is
  // covered; each round covers more, and the last one's result is told.
  constexpr int kMostRounds = 4;
  for (int round = 0; round < kMostRounds; ++round) {
    ScanReport after;
    if (absl::Status status =
            Assess(RedactText(text, plan), post.reach, scratch, after);
        !status.ok()) {
      return status;
    }
    const Exposure& left = after.exposure;
    plan.after = AfterRedaction{left.level, left.score, left.k};
    if (left.level < Level::kMedium || round + 1 == kMostRounds ||
        !ExtendPlan(after.findings, options_.redaction, plan)) {
      break;
    }
  }
  return absl::OkStatus();
}

}  // namespace undox
