#ifndef UNDOX_SERVICE_PIPELINE_SCANNER_H_
#define UNDOX_SERVICE_PIPELINE_SCANNER_H_

#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "detectors/text/text_scanner.h"
#include "pii/assessment.h"
#include "pii/policy.h"
#include "pii/post.h"
#include "pii/redaction.h"
#include "pii/scan_report.h"
#include "service/pipeline/limits.h"

namespace undox {

// From a post to its report: detectors, exposure, verdict, redaction and the
// proof that the redaction holds. Immutable and thread-safe; each thread scans
// with a Scratch of its own.
class Scanner {
 public:
  struct Options {
    Limits limits = {};
    AssessmentPolicy assessment = {};
    RedactionPolicy redaction = {};
    std::string today = {};  // Day of the requests; empty: PolicyPack::as_of.
    std::string cache_dir;   // For compiled patterns; empty: none is kept.
  };

  // Memory that one scan needs; thread-compatible.
  struct Scratch {
    TextScanner::Scratch text;
  };

  // Fails with kInvalidArgument if a pattern does not compile.
  static absl::StatusOr<std::unique_ptr<Scanner>> Create(
      const Options& options);

  absl::StatusOr<Scratch> NewScratch() const;

  // Scans `post`. A part that cannot be looked at (over a limit, a picture
  // without an image worker) is in ScanReport::unscanned and the verdict is
  // then not kAllow. From Level::kHigh on the report holds a draft request.
  // Fails with kInternal only.
  absl::StatusOr<ScanReport> Scan(const Post& post, Scratch& scratch) const;

  // Of the rules that reports cite: TextScanner::rule_set_version().
  std::string rule_set_version() const { return text_->rule_set_version(); }
  // Of the models compiled in: name to the first 12 hex digits of SHA-256.
  static std::map<std::string, std::string> ModelDigests();
  const Limits& limits() const { return options_.limits; }
  // The law that requests cite.
  const PolicyPack& policy() const { return policy_; }

 private:
  Scanner(const Options& options, PolicyPack policy,
          std::unique_ptr<TextScanner> text);

  // Findings, subjects and exposure of `text`, and the plan that covers every
  // finding, also those beyond Limits::findings.
  absl::Status Assess(std::string_view text, const Reach& reach,
                      Scratch& scratch, ScanReport& report) const;
  // Scans `text` as `plan` leaves it, adds edits for what is still found in a
  // copy at or above medium, and notes in the plan what is left at last.
  absl::Status ProveRedaction(std::string_view text, const Post& post,
                              Scratch& scratch, RedactionPlan& plan) const;
  void AddNotices(ScanReport& report) const;

  Options options_;
  PolicyPack policy_;
  std::unique_ptr<TextScanner> text_;
  double everybody_;  // k of a post that tells nobody apart.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_SCANNER_H_
