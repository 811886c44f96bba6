#include "detectors/text/text_scanner.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "detectors/cues/cue_lexicon.h"
#include "detectors/cues/worded_call.h"
#include "detectors/rules/rule_detector.h"
#include "detectors/text/confidence_scale.h"
#include "detectors/text/detector_set.h"
#include "detectors/text/near_misses.h"
#include "detectors/text/reconcile.h"
#include "detectors/text/redaction_label.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

Finding ToFinding(const NormalizedText& text, Candidate&& candidate,
                  const ConfidenceScale* scale) {
  Finding finding;
  finding.confidence =
      scale == nullptr
          ? candidate.confidence
          : scale->Probability(candidate.type, candidate.confidence);
  finding.type = std::move(candidate.type);
  finding.location = InText{text.ToSubmitted(candidate.span)};
  finding.value = std::move(candidate.value);
  finding.evidence = std::move(candidate.evidence);
  finding.holder = candidate.holder;
  finding.hidden_symbols = candidate.hidden_symbols;
  finding.disguised = text.IsDisguised(candidate.span);
  finding.grain = candidate.grain;
  return finding;
}

// Which detector wants to hear of each pattern of a set, and under which of
// its own indices.
struct Route {
  std::vector<Pattern> patterns;
  std::vector<std::uint16_t> owner;
  std::vector<std::uint32_t> local;
};

// Returns true if a regex could find something: there is a digit, or enough
// separators for a MAC address of letters alone.
bool MayHoldNumber(std::string_view text) {
  constexpr int kMacSeparators = 5;
  int separators = 0;
  for (const char c : text) {
    if (IsAsciiDigit(c)) return true;
    separators += c == ':' || c == '-' ? 1 : 0;
  }
  return separators >= kMacSeparators;
}

// The patterns of all detectors, or only the literals among them.
Route MakeRoute(const std::vector<std::unique_ptr<TextDetector>>& detectors,
                bool literals_only) {
  Route route;
  for (std::size_t d = 0; d < detectors.size(); ++d) {
    const std::vector<Pattern> patterns = detectors[d]->Patterns();
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (literals_only && patterns[i].form != Pattern::Form::kLiteral) {
        continue;
      }
      route.patterns.push_back(patterns[i]);
      route.owner.push_back(static_cast<std::uint16_t>(d));
      route.local.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return route;
}

}  // namespace

struct TextScanner::Parts {
  const CallModel* call_model;
  const ConfidenceScale* scale;  // Null: what detectors say stays.
  CueLexicon cues;
  std::vector<std::unique_ptr<TextDetector>> detectors;
  std::vector<bool> always;  // Of each detector: runs without hits.
  bool all_whole;            // Own rules: no text is passed over.
  QuickLook look;
  Route full;
  Route words;
  PatternSet full_set;
  PatternSet words_set;
  PatternSet cue_set;
};

TextScanner::TextScanner(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}

TextScanner::~TextScanner() = default;

absl::StatusOr<std::unique_ptr<TextScanner>> TextScanner::Create(
    const Options& options) {
  std::vector<std::unique_ptr<TextDetector>> detectors =
      MakeTextDetectors(options.names);
  if (!options.own_rules.empty()) {
    detectors.push_back(std::make_unique<RuleDetector>(options.own_rules));
  }
  Route full = MakeRoute(detectors, /*literals_only=*/false);
  Route words = MakeRoute(detectors, /*literals_only=*/true);
  CueLexicon cues;
  auto full_set = PatternSet::Compile(full.patterns, options.cache_dir);
  if (!full_set.ok()) return full_set.status();
  auto words_set = PatternSet::Compile(words.patterns, options.cache_dir);
  if (!words_set.ok()) return words_set.status();
  auto cue_set = PatternSet::Compile(cues.patterns(), options.cache_dir);
  if (!cue_set.ok()) return cue_set.status();
  std::vector<bool> always;
  std::vector<Trigger> triggers;
  for (const auto& detector : detectors) {
    always.push_back(detector->Patterns().empty());
    for (Trigger& trigger : detector->Triggers()) {
      triggers.push_back(std::move(trigger));
    }
  }
  return std::unique_ptr<TextScanner>(new TextScanner(std::make_unique<Parts>(
      Parts{options.call_model != nullptr ? options.call_model
                                          : &ShippedCallModel(),
            options.scale_confidence ? &ConfidenceScale::Shipped() : nullptr,
            std::move(cues), std::move(detectors), std::move(always),
            !options.own_rules.empty(), QuickLook(triggers), std::move(full),
            std::move(words), *std::move(full_set), *std::move(words_set),
            *std::move(cue_set)})));
}

absl::StatusOr<TextScanner::Scratch> TextScanner::NewScratch() const {
  auto full = parts_->full_set.NewScratch();
  if (!full.ok()) return full.status();
  auto words = parts_->words_set.NewScratch();
  if (!words.ok()) return words.status();
  auto cues = parts_->cue_set.NewScratch();
  if (!cues.ok()) return cues.status();
  Scratch scratch;
  scratch.full = *std::move(full);
  scratch.words = *std::move(words);
  scratch.cues = *std::move(cues);
  scratch.hits.resize(parts_->detectors.size());
  return scratch;
}

// The one pass over the text. What a regex finds holds a digit, so that a text
// without one is scanned for the literals alone.
absl::Status TextScanner::ScanPatterns(std::string_view normalized,
                                       Scratch& scratch) const {
  const bool digits = parts_->all_whole || MayHoldNumber(normalized);
  const Route& route = digits ? parts_->full : parts_->words;
  absl::Status status =
      digits
          ? parts_->full_set.Scan(normalized, scratch.full, scratch.set_hits)
          : parts_->words_set.Scan(normalized, scratch.words, scratch.set_hits);
  if (!status.ok()) return status;
  for (std::vector<Hit>& hits : scratch.hits) hits.clear();
  for (const SetHit& hit : scratch.set_hits) {
    scratch.hits[route.owner[hit.pattern]].push_back(
        {route.local[hit.pattern], hit.begin, hit.end});
  }
  return absl::OkStatus();
}

absl::StatusOr<Cues> TextScanner::ReadCues(const NormalizedText& text,
                                           Scratch& scratch) const {
  absl::Status status =
      parts_->cue_set.Scan(text.text(), scratch.cues, scratch.set_hits);
  if (!status.ok()) return status;
  std::vector<Hit> hits;
  for (const SetHit& hit : scratch.set_hits) {
    hits.push_back({hit.pattern, hit.begin, hit.end});
  }
  Cues cues = parts_->cues.Read(text, hits);
  AddWordedCalls(text, *parts_->call_model, cues);
  return cues;
}

bool TextScanner::MayHoldFinding(std::string_view text,
                                 Scratch& scratch) const {
  if (parts_->all_whole) return true;
  if (parts_->look.NeedsWholeLook(text, scratch.look)) return true;
  const std::u16string_view symbols = scratch.look.text();
  return std::any_of(parts_->detectors.begin(), parts_->detectors.end(),
                     [&](const auto& d) { return d->MayFind(symbols); });
}

absl::StatusOr<TextScan> TextScanner::Scan(std::string_view text,
                                           Scratch& scratch,
                                           const TextScanExtras& extras) const {
  const bool whole = extras.always_cues || extras.near_misses || extras.looked;
  if (!whole && !MayHoldFinding(text, scratch)) return TextScan{};
  const NormalizedText normalized = Normalize(text);
  if (absl::Status status = ScanPatterns(normalized.text(), scratch);
      !status.ok()) {
    return status;
  }
  std::vector<Candidate> candidates;
  std::vector<Candidate> found;
  std::vector<Doubtful> doubtful;
  for (std::size_t d = 0; d < parts_->detectors.size(); ++d) {
    if (scratch.hits[d].empty() && !parts_->always[d]) continue;
    found.clear();
    parts_->detectors[d]->Detect({normalized, scratch.hits[d], candidates,
                                  extras.near_misses ? &doubtful : nullptr},
                                 found);
    std::move(found.begin(), found.end(), std::back_inserter(candidates));
  }
  TextScan result;
  std::vector<Candidate> kept;
  if (extras.near_misses) {
    kept = ReconcileCandidates(candidates);
    result.near_misses =
        NearMisses(normalized, std::move(doubtful), candidates, kept);
  } else {
    kept = ReconcileCandidates(std::move(candidates));
  }
  if (kept.empty() && !extras.always_cues) return result;
  for (Candidate& candidate : kept) {
    Finding finding =
        ToFinding(normalized, std::move(candidate), parts_->scale);
    if (IsRedactionLabel(text, TextSpan(finding))) continue;
    result.findings.push_back(std::move(finding));
  }
  if (extras.findings_only) return result;
  // Words say what a post does with data; without data they say nothing.
  absl::StatusOr<Cues> cues = ReadCues(normalized, scratch);
  if (!cues.ok()) return cues.status();
  result.cues = *std::move(cues);
  return result;
}

std::string TextScanner::rule_set_version() const {
  return parts_->full_set.digest().substr(0, 6) +
         parts_->cue_set.digest().substr(0, 6);
}

}  // namespace undox
