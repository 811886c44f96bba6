#include "detectors/text_scanner.h"

#include <algorithm>
#include <utility>

#include "detectors/cue_lexicon.h"
#include "detectors/detector_set.h"
#include "detectors/reconcile.h"
#include "detectors/redaction_label.h"

namespace undox {
namespace {

constexpr std::uint16_t kCueOwner = 0xFFFF;

Finding ToFinding(const NormalizedText& text, Candidate&& candidate) {
  Finding finding;
  finding.type = std::move(candidate.type);
  finding.location = InText{text.ToSubmitted(candidate.span)};
  finding.value = std::move(candidate.value);
  finding.confidence = candidate.confidence;
  finding.evidence = std::move(candidate.evidence);
  finding.holder = candidate.holder;
  finding.hidden_symbols = candidate.hidden_symbols;
  finding.disguised = text.IsDisguised(candidate.span);
  finding.grain = candidate.grain;
  return finding;
}

}  // namespace

struct TextScanner::Parts {
  CueLexicon cues;
  std::vector<std::unique_ptr<TextDetector>> detectors;
  // Of each pattern of the set: its detector (or kCueOwner) and its index
  // among that owner's patterns.
  std::vector<std::uint16_t> owner;
  std::vector<std::uint32_t> local;
  std::vector<bool> always;  // Of each detector: runs without hits.
};

TextScanner::TextScanner(std::unique_ptr<Parts> parts, PatternSet patterns)
    : parts_(std::move(parts)), patterns_(std::move(patterns)) {}

TextScanner::~TextScanner() = default;

absl::StatusOr<std::unique_ptr<TextScanner>> TextScanner::Create(
    const Options& options) {
  auto parts = std::make_unique<Parts>();
  parts->detectors = MakeTextDetectors();
  std::vector<Pattern> all;
  const auto add = [&](const std::vector<Pattern>& patterns,
                       std::uint16_t owner) {
    for (std::uint32_t i = 0; i < patterns.size(); ++i) {
      all.push_back(patterns[i]);
      parts->owner.push_back(owner);
      parts->local.push_back(i);
    }
  };
  for (std::size_t d = 0; d < parts->detectors.size(); ++d) {
    const std::vector<Pattern> patterns = parts->detectors[d]->Patterns();
    parts->always.push_back(patterns.empty());
    add(patterns, static_cast<std::uint16_t>(d));
  }
  add(parts->cues.patterns(), kCueOwner);
  absl::StatusOr<PatternSet> set = PatternSet::Compile(all, options.cache_dir);
  if (!set.ok()) return set.status();
  return std::unique_ptr<TextScanner>(
      new TextScanner(std::move(parts), *std::move(set)));
}

absl::StatusOr<TextScanner::Scratch> TextScanner::NewScratch() const {
  absl::StatusOr<PatternSet::Scratch> patterns = patterns_.NewScratch();
  if (!patterns.ok()) return patterns.status();
  Scratch scratch;
  scratch.patterns = *std::move(patterns);
  scratch.hits.resize(parts_->detectors.size());
  return scratch;
}

absl::StatusOr<TextScan> TextScanner::Scan(std::string_view text,
                                           Scratch& scratch) const {
  const NormalizedText normalized = Normalize(text);
  if (absl::Status status =
          patterns_.Scan(normalized.text(), scratch.patterns, scratch.set_hits);
      !status.ok()) {
    return status;
  }
  for (std::vector<Hit>& hits : scratch.hits) hits.clear();
  scratch.cue_hits.clear();
  for (const SetHit& hit : scratch.set_hits) {
    const std::uint16_t owner = parts_->owner[hit.pattern];
    std::vector<Hit>& list =
        owner == kCueOwner ? scratch.cue_hits : scratch.hits[owner];
    list.push_back({parts_->local[hit.pattern], hit.begin, hit.end});
  }
  std::vector<Candidate> candidates;
  for (std::size_t d = 0; d < parts_->detectors.size(); ++d) {
    if (scratch.hits[d].empty() && !parts_->always[d]) continue;
    std::vector<Candidate> found;
    parts_->detectors[d]->Detect({normalized, scratch.hits[d], candidates},
                                 found);
    std::move(found.begin(), found.end(), std::back_inserter(candidates));
  }
  TextScan result;
  for (Candidate& candidate : ReconcileCandidates(std::move(candidates))) {
    Finding finding = ToFinding(normalized, std::move(candidate));
    if (IsRedactionLabel(text, TextSpan(finding))) continue;
    result.findings.push_back(std::move(finding));
  }
  // Words say what a post does with data; without data they say nothing.
  if (!result.findings.empty()) {
    result.cues = parts_->cues.Read(normalized, scratch.cue_hits);
  }
  return result;
}

std::string TextScanner::rule_set_version() const {
  return patterns_.digest().substr(0, 12);
}

}  // namespace undox
