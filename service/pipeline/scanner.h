#ifndef UNDOX_SERVICE_PIPELINE_SCANNER_H_
#define UNDOX_SERVICE_PIPELINE_SCANNER_H_

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/text/text_scanner.h"
#include "pii/exposure/assessment.h"
#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/redaction/redaction.h"
#include "pii/scan_report.h"
#include "service/filter/finding_filter.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/limits.h"
#include "service/pipeline/picture_reading.h"
#include "service/pipeline/picture_source.h"
#include "service/pipeline/post_parts.h"

namespace undox {

// A post's redacted copy, and the report on the post with the proof that the
// copy holds.
struct RedactedPost {
  ScanReport report;
  std::string text;
  // As Post::images; nothing for a picture that could not be looked at.
  std::vector<std::optional<RedactedImage>> pictures;
};

// From a post to its report: detectors, exposure, verdict, redaction and the
// proof that the redaction holds. Immutable and thread-safe; each thread scans
// with a Scratch of its own.
class Scanner {
 public:
  struct Options {
    Limits limits = {};
    AssessmentPolicy assessment = {};
    RedactionPolicy redaction = {};
    std::string today = {};   // Day of the requests; empty: PolicyPack::as_of.
    std::string policy = {};  // Pack to judge by; empty: kDefaultPack.
    std::string cache_dir = {};  // For compiled patterns; empty: none is kept.
    // Fills in ScanReport::explanation and near_misses; costs as much as many
    // scans.
    bool explain = false;
    // A report holds what was found and what could not be looked at, and nobody
    // is judged: several times faster.
    bool findings_only = false;
    // Types of findings to look for, of AllTypes(); empty: all. Without PERSON
    // schools and workplaces beside a name are found less.
    std::set<std::string, std::less<>> types = {};
    // As of TextScanner::Options. Of types that are not in AllTypes() they find
    // whatever `types` says.
    std::vector<Rule> own_rules = {};
    // What of the findings is wanted; null: all.
    std::shared_ptr<const FindingFilter> filter = nullptr;
    // Looks at pictures; outlives the scanner. Null: no picture is looked at.
    ImageReader* image_reader = nullptr;
  };

  // A score above which no report is explained.
  static constexpr double kNoScore = 101;

  // Memory that one scan needs; thread-compatible.
  struct Scratch {
    TextScanner::Scratch text;
  };

  // Fails with kInvalidArgument if a pattern does not compile or there is no
  // such policy pack.
  static absl::StatusOr<std::unique_ptr<Scanner>> Create(
      const Options& options);

  absl::StatusOr<Scratch> NewScratch() const;

  // Scans `post`, whose pictures are in `source`. A part that cannot be looked
  // at (over a limit, a picture without an image worker) is in
  // ScanReport::unscanned and the verdict is then not kAllow. From Level::kHigh
  // on the report holds a draft request. No copy of a picture is made, so that
  // RedactionPlan::after is there only if the plan is for the text alone.
  // A report whose score exceeds `explain_above` has an explanation, without
  // near misses, also where Options::explain is not set.
  // Fails with kInternal only.
  absl::StatusOr<ScanReport> Scan(const Post& post, const PictureSource& source,
                                  Scratch& scratch,
                                  double explain_above = kNoScore) const;

  // As Scan, after a quick look that showed no clean post.
  absl::StatusOr<ScanReport> ScanWhole(const Post& post,
                                       const PictureSource& source,
                                       Scratch& scratch,
                                       double explain_above = kNoScore) const;

  // Returns true if a quick look shows that nothing is found in `post`. Most
  // posts are such, and Scan then returns CleanReport() with the post's id.
  bool IsSoonSeenClean(const Post& post, Scratch& scratch) const;
  ScanReport CleanReport() const;

  // Scans `post` and redacts it: its text, and a copy of each picture. The
  // copies are read again; what is still found there is covered too, for a few
  // rounds, and RedactionPlan::after says what the last one found.
  absl::StatusOr<RedactedPost> Redact(const Post& post,
                                      const PictureSource& source,
                                      Scratch& scratch,
                                      double explain_above = kNoScore) const;

  // Of the rules that reports cite: TextScanner::rule_set_version().
  std::string rule_set_version() const { return text_->rule_set_version(); }
  // Of the models compiled in: name to the first 12 hex digits of SHA-256.
  static std::map<std::string, std::string> ModelDigests();
  // As in Options; may be null.
  ImageReader* image_reader() const { return options_.image_reader; }
  const Limits& limits() const { return options_.limits; }
  // The law that posts are judged by and that requests cite.
  const PolicyPack& policy() const { return policy_; }

 private:
  Scanner(const Options& options, PolicyPack policy,
          std::unique_ptr<TextScanner> text);

  // What a report tells besides: near misses, and the explanation of a score
  // above this one.
  struct Explaining {
    bool near_misses = false;
    double above = kNoScore;
    bool looked = false;  // As in TextScanExtras.
  };

  Exposure Nobody() const;  // Of a post that tells nobody apart.

  // What of a post is judged beside its parts.
  struct PostFacts {
    Reach reach;
    std::string day;  // In mainland China, YYYY-MM-DD: of the law and the ages.
  };
  PostFacts FactsOf(const Post& post) const;

  // What is found in `parts`, of the types that are looked for; bytes of
  // PostParts::text().
  absl::StatusOr<TextScan> Find(const PostParts& parts,
                                const TextScanExtras& extras, Scratch& scratch,
                                int& known) const;
  // Findings, subjects and exposure of `parts`, and the plan that covers every
  // finding, also those beyond Limits::findings. Places are bytes of
  // PostParts::text().
  absl::Status Assess(const PostParts& parts, const PostFacts& facts,
                      Explaining explaining, Scratch& scratch,
                      ScanReport& report) const;
  // All of a report that a plain scan tells but the notices; `pictures` keeps
  // what was read.
  absl::Status Judge(const Post& post, std::string_view text, bool keep_bytes,
                     const PictureSource& source, double explain_above,
                     Scratch& scratch, PostPictures& pictures,
                     ScanReport& report) const;
  // Scans `text` as `plan` leaves it, adds edits for what is still found in a
  // copy at or above medium, and notes in the plan what is left at last.
  absl::Status ProveRedaction(std::string_view text, const PostFacts& facts,
                              Scratch& scratch, RedactionPlan& plan) const;
  // Makes the copies of the pictures, and the proof.
  absl::Status RedactPictures(std::string_view text, const PostFacts& facts,
                              const PostPictures& pictures, Scratch& scratch,
                              RedactedPost& redacted) const;
  // The part of the post's text that is scanned.
  std::string_view TextOf(const Post& post) const;
  // Notices, verdict and request, once all else is known.
  void Conclude(const Post& post, ScanReport& report) const;

  Options options_;
  PolicyPack policy_;
  std::unique_ptr<TextScanner> text_;
  double everybody_;  // k of a post that tells nobody apart.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_SCANNER_H_
