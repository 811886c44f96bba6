#include "service/pipeline/scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "detectors/text/embedded_data.h"
#include "pii/exposure/explain_post.h"
#include "pii/exposure/exposure_model.h"
#include "pii/policy/takedown.h"
#include "pii/policy/verdict.h"
#include "service/casework/policy_pack.h"
#include "service/casework/sha256.h"
#include "service/pipeline/picture_redaction.h"
#include "service/pipeline/post_notices.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

constexpr double kEveryScore = -1;

void PlaceMisses(const PostParts& parts, std::vector<NearMiss>& misses) {
  std::vector<Finding> seen;
  for (NearMiss& miss : misses) seen.push_back(std::move(miss.seen));
  parts.Place(seen);
  for (std::size_t i = 0; i < misses.size(); ++i) {
    misses[i].seen = std::move(seen[i]);
  }
}

// Covers what is still found in copies of pictures; false if nothing is.
bool ExtendPictures(std::span<const Finding> left,
                    const RedactionPolicy& policy, RedactionPlan& plan) {
  bool extended = false;
  for (const Finding& finding : left) {
    const auto* in_image = std::get_if<InImage>(&finding.location);
    if (in_image == nullptr || !IsCovered(finding, policy)) continue;
    for (const Box& box : in_image->boxes) {
      extended |= CoverBox(in_image->image, box, policy, plan);
    }
  }
  return extended;
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
  auto policy =
      LoadPolicy(options.policy.empty() ? kDefaultPack : options.policy);
  if (!policy.ok()) return policy.status();
  const bool names = options.types.empty() || options.types.contains("PERSON");
  auto text = TextScanner::Create({.cache_dir = options.cache_dir,
                                   .names = names,
                                   .own_rules = options.own_rules});
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

absl::StatusOr<TextScan> Scanner::Find(const PostParts& parts,
                                       const TextScanExtras& extras,
                                       Scratch& scratch, int& known) const {
  auto scan = text_->Scan(parts.text(), scratch.text, extras);
  if (!scan.ok()) return scan.status();
  const FindingFilter* filter = options_.filter.get();
  if (filter != nullptr) filter->AddDenied(parts.text(), scan->findings);
  parts.Join(scan->findings);
  if (filter != nullptr) {
    known = filter->Apply(scan->findings,
                          extras.near_misses ? &scan->near_misses : nullptr);
  }
  if (!options_.types.empty()) {
    std::erase_if(scan->findings, [this](const Finding& finding) {
      return !options_.types.contains(finding.type);
    });
  }
  return scan;
}

absl::Status Scanner::Assess(const PostParts& parts, const PostFacts& facts,
                             Explaining explaining, Scratch& scratch,
                             ScanReport& report) const {
  auto scan = Find(parts,
                   {.always_cues = parts.ShowsAnything(),
                    .near_misses = explaining.near_misses,
                    .looked = explaining.looked},
                   scratch, report.known_findings);
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
  std::vector<Finding> found;  // As AssessPost is given them.
  if (explaining.above < kNoScore) found = scan->findings;
  report.findings = std::move(scan->findings);
  report.near_misses = std::move(scan->near_misses);
  AssessmentPolicy policy = options_.assessment;
  policy.limits = &policy_.limits;
  policy.post_day = facts.day;
  Assessment assessment = AssessPost(parts.text(), report.findings, scan->cues,
                                     facts.reach, policy, parts.pictures());
  const bool something = explaining.near_misses || !report.findings.empty();
  if (something && assessment.exposure.score > explaining.above) {
    report.explanation = ExplainPost({parts.text(), found, scan->cues,
                                      facts.reach, policy, parts.pictures()},
                                     assessment);
  }
  report.subjects = std::move(assessment.subjects);
  report.exposure = std::move(assessment.exposure);
  if (report.subjects.empty()) report.exposure = Nobody();
  // Judging says who holds what; with that the plan leaves business data alone.
  if (judges_all) {
    report.redaction = PlanRedaction(report.findings, options_.redaction);
  }
  return absl::OkStatus();
}

Scanner::PostFacts Scanner::FactsOf(const Post& post) const {
  const std::string today =
      MainlandDate(options_.today).value_or(policy_.as_of);
  return {post.reach, MainlandDate(post.published_at).value_or(today)};
}

std::string_view Scanner::TextOf(const Post& post) const {
  return std::string_view(post.text).substr(
      0, WholeCodePoints(post.text, options_.limits.text_bytes));
}

absl::Status Scanner::Judge(const Post& post, std::string_view text,
                            bool keep_bytes, const PictureSource& source,
                            double explain_above, Scratch& scratch,
                            PostPictures& pictures, ScanReport& report) const {
  report.id = post.id;
  if (text.size() < post.text.size()) {
    report.unscanned.push_back(
        {"text",
         fmt::format("only the first {} bytes were scanned", text.size()),
         fmt::format("text_bytes={}", options_.limits.text_bytes)});
  }
  if (!post.images.empty()) {
    pictures = ReadPictures(post, source, options_.image_reader, keep_bytes,
                            report.unscanned);
    report.pictures = ReportPictures(pictures);
    report.image_models = pictures.models;
  }
  const PostParts parts(text, pictures.pictures);
  if (options_.findings_only) {
    auto scan = Find(parts, {.findings_only = true, .looked = true}, scratch,
                     report.known_findings);
    if (!scan.ok()) return scan.status();
    report.findings = std::move(scan->findings);
    parts.Place(report.findings);
    return absl::OkStatus();
  }
  const PostFacts facts = FactsOf(post);
  const Explaining explaining = {
      .near_misses = options_.explain,
      .above = options_.explain ? kEveryScore : explain_above,
      .looked = true};
  absl::Status status = Assess(parts, facts, explaining, scratch, report);
  if (!status.ok()) return status;
  RedactionPlan& plan = report.redaction;
  if (!plan.text.empty()) {
    status = ProveRedaction(parts.text(), facts, scratch, plan);
  }
  parts.Place(report.findings);
  PlaceMisses(parts, report.near_misses);
  parts.Place(options_.redaction, plan);
  // Of pictures only a copy that was read again is a proof.
  if (!plan.images.empty() || !plan.metadata.empty()) plan.after.reset();
  return status;
}

bool Scanner::IsSoonSeenClean(const Post& post, Scratch& scratch) const {
  const bool denies =
      options_.filter != nullptr && !options_.filter->denied.plain().empty();
  return post.images.empty() && !options_.explain && !denies &&
         TextOf(post).size() == post.text.size() &&
         !text_->MayHoldFinding(post.text, scratch.text);
}

ScanReport Scanner::CleanReport() const {
  ScanReport report;
  report.exposure = Nobody();
  Conclude(Post(), report);
  return report;
}

Exposure Scanner::Nobody() const {
  Exposure exposure;
  exposure.k = exposure.k_low = exposure.k_high = everybody_;
  return exposure;
}

absl::StatusOr<ScanReport> Scanner::Scan(const Post& post,
                                         const PictureSource& source,
                                         Scratch& scratch,
                                         double explain_above) const {
  if (!IsSoonSeenClean(post, scratch)) {
    return ScanWhole(post, source, scratch, explain_above);
  }
  ScanReport report = CleanReport();
  report.id = post.id;
  return report;
}

absl::StatusOr<ScanReport> Scanner::ScanWhole(const Post& post,
                                              const PictureSource& source,
                                              Scratch& scratch,
                                              double explain_above) const {
  ScanReport report;
  PostPictures pictures;
  if (absl::Status status =
          Judge(post, TextOf(post), /*keep_bytes=*/false, source, explain_above,
                scratch, pictures, report);
      !status.ok()) {
    return status;
  }
  Conclude(post, report);
  return report;
}

absl::StatusOr<RedactedPost> Scanner::Redact(const Post& post,
                                             const PictureSource& source,
                                             Scratch& scratch,
                                             double explain_above) const {
  RedactedPost redacted;
  ScanReport& report = redacted.report;
  PostPictures pictures;
  const std::string_view text = TextOf(post);
  absl::Status status = Judge(post, text, /*keep_bytes=*/true, source,
                              explain_above, scratch, pictures, report);
  if (status.ok() && !pictures.pictures.empty()) {
    status = RedactPictures(text, FactsOf(post), pictures, scratch, redacted);
  }
  if (!status.ok()) return status;
  Conclude(post, report);
  redacted.text = RedactText(post.text, report.redaction);
  return redacted;
}

void Scanner::Conclude(const Post& post, ScanReport& report) const {
  if (options_.findings_only) return;
  report.verdict =
      DecideVerdict(policy_, report.exposure.level, !report.unscanned.empty());
  if (std::ranges::any_of(report.findings, IsDenied)) {
    report.verdict = std::max(report.verdict, Verdict::kHold);
  }
  report.actions = policy_.ActionFor(report.exposure.level).actions;
  report.priority = std::ranges::any_of(report.subjects, &Subject::priority);
  if (report.findings.empty()) return;
  AddNotices(post, policy_.regime, report);
  if (report.exposure.level >= Level::kHigh) {
    report.takedown = DraftTakedown(post, report.findings, report.exposure,
                                    report.subjects, policy_, options_.today);
  }
}

absl::Status Scanner::ProveRedaction(std::string_view text,
                                     const PostFacts& facts, Scratch& scratch,
                                     RedactionPlan& plan) const {
  // A weak candidate that lost to a stronger one may stand up once that is
  // covered; each round covers more, and the last one's result is told.
  constexpr int kMostRounds = 4;
  for (int round = 0; round < kMostRounds; ++round) {
    ScanReport after;
    const std::string copy = RedactText(text, plan);
    if (absl::Status status =
            Assess(PostParts(copy, {}), facts, Explaining{}, scratch, after);
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

absl::Status Scanner::RedactPictures(std::string_view text,
                                     const PostFacts& facts,
                                     const PostPictures& pictures,
                                     Scratch& scratch,
                                     RedactedPost& redacted) const {
  // Each round costs a reading of every picture that changed.
  constexpr int kMostRounds = 3;
  if (options_.image_reader == nullptr) return absl::OkStatus();
  RedactionPlan& plan = redacted.report.redaction;
  PictureRedaction redaction(*options_.image_reader, pictures.pictures);
  for (int round = 0; round < kMostRounds; ++round) {
    redaction.Apply(plan, redacted.report.unscanned);
    const std::string copy = RedactText(text, plan);
    const PostParts parts(copy, redaction.readings());
    ScanReport after;
    if (absl::Status status =
            Assess(parts, facts, Explaining{}, scratch, after);
        !status.ok()) {
      return status;
    }
    const Exposure& left = after.exposure;
    plan.after = AfterRedaction{left.level, left.score, left.k};
    parts.Place(after.findings);
    if (round + 1 == kMostRounds ||
        !ExtendPictures(after.findings, options_.redaction, plan)) {
      break;
    }
  }
  redacted.pictures = redaction.TakeCopies();
  return absl::OkStatus();
}

}  // namespace undox
