#ifndef UNDOX_DETECTORS_TEXT_TEXT_SCANNER_H_
#define UNDOX_DETECTORS_TEXT_TEXT_SCANNER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/cues/call_model.h"
#include "detectors/rules/rule.h"
#include "detectors/text/pattern_set.h"
#include "detectors/text/quick_look.h"
#include "detectors/text/text_detector.h"
#include "pii/cue.h"
#include "pii/explanation.h"
#include "pii/finding.h"

namespace undox {

// What one text holds.
struct TextScan {
  std::vector<Finding> findings;  // Submitted bytes, by position, disjoint.
  Cues cues;  // Submitted bytes, by position; empty if there is no finding.
  std::vector<NearMiss> near_misses;  // Submitted bytes, nearest first.
};

// What a scan tells besides its findings.
struct TextScanExtras {
  // The cues are read even where nothing is found: something else than the text
  // holds data.
  bool always_cues = false;
  bool near_misses = false;  // TextScan::near_misses are wanted.
  // TextScan::cues are not read: nothing is judged.
  bool findings_only = false;
  bool looked = false;  // There was a quick look; the whole one is due.
};

// The whole text path: normalization, one pattern scan, every text detector,
// reconciliation, the words around what was found, and the way back to
// submitted bytes. Immutable and
// thread-safe; each thread scans with a Scratch of its own.
class TextScanner {
 public:
  struct Options {
    // Where the compiled patterns are kept between runs; empty: nowhere.
    std::string cache_dir;
    // Hears calls to act in clauses; outlives the scanner. Null: the shipped.
    const CallModel* call_model = nullptr;
    bool names = true;  // As of MakeTextDetectors.
    // Confidences are probabilities (confidence_scale.h), and not what each
    // detector says by itself.
    bool scale_confidence = true;
    // Rules that a user adds; what they view outlives the scanner. They may
    // match anything, so that with any of them every text is looked at whole.
    std::vector<Rule> own_rules = {};
  };

  struct Scratch {
    PatternSet::Scratch full;
    PatternSet::Scratch words;
    PatternSet::Scratch cues;
    QuickLook::Scratch look;
    std::vector<SetHit> set_hits;
    std::vector<std::vector<Hit>> hits;  // One list per detector.
  };

  // Builds the scanner with every detector of the product. Fails with
  // kInvalidArgument if a pattern does not compile.
  static absl::StatusOr<std::unique_ptr<TextScanner>> Create(
      const Options& options);

  ~TextScanner();

  absl::StatusOr<Scratch> NewScratch() const;

  // Returns false only if Scan finds nothing in `text`; much faster.
  bool MayHoldFinding(std::string_view text, Scratch& scratch) const;

  // Scans one text of any bytes; invalid UTF-8 is replaced first. Fails only
  // with kInternal.
  absl::StatusOr<TextScan> Scan(std::string_view text, Scratch& scratch,
                                const TextScanExtras& extras = {}) const;

  // First 12 hex digits of the digest over patterns and data: it goes into
  // every report so that a request can cite it.
  std::string rule_set_version() const;

 private:
  struct Parts;
  explicit TextScanner(std::unique_ptr<Parts> parts);

  absl::Status ScanPatterns(std::string_view normalized,
                            Scratch& scratch) const;
  absl::StatusOr<Cues> ReadCues(const NormalizedText& text,
                                Scratch& scratch) const;

  std::unique_ptr<Parts> parts_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_TEXT_SCANNER_H_
