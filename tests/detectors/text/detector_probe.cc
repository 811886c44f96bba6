#include "tests/detectors/text/detector_probe.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "detectors/text/reconcile.h"

namespace undox {

DetectorProbe::DetectorProbe(
    std::vector<std::unique_ptr<TextDetector>> detectors)
    : detectors_(std::move(detectors)) {
  std::vector<Pattern> all;
  for (const auto& detector : detectors_) {
    first_pattern_.push_back(all.size());
    for (Pattern& pattern : detector->Patterns()) {
      all.push_back(std::move(pattern));
    }
  }
  first_pattern_.push_back(all.size());
  auto set = PatternSet::Compile(all, "");
  if (!set.ok()) std::abort();
  patterns_ = std::make_unique<PatternSet>(*std::move(set));
  auto scratch = patterns_->NewScratch();
  if (!scratch.ok()) std::abort();
  scratch_ = *std::move(scratch);
}

std::vector<Candidate> DetectorProbe::Find(std::string_view text,
                                           std::string_view type) {
  const NormalizedText normalized = Normalize(text);
  std::vector<SetHit> hits;
  if (!patterns_->Scan(normalized.text(), scratch_, hits).ok()) std::abort();
  std::vector<Candidate> all;
  for (std::size_t d = 0; d < detectors_.size(); ++d) {
    std::vector<Hit> own;
    for (const SetHit& hit : hits) {
      if (hit.pattern < first_pattern_[d] ||
          hit.pattern >= first_pattern_[d + 1]) {
        continue;
      }
      own.push_back(
          {hit.pattern - static_cast<std::uint32_t>(first_pattern_[d]),
           hit.begin, hit.end});
    }
    if (own.empty()) continue;
    std::vector<Candidate> found;
    detectors_[d]->Detect({normalized, own, all}, found);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  std::vector<Candidate> kept;
  for (Candidate& candidate : ReconcileCandidates(std::move(all))) {
    if (!type.empty() && candidate.type != type) continue;
    candidate.span = normalized.ToSubmitted(candidate.span);
    kept.push_back(std::move(candidate));
  }
  return kept;
}

std::string DetectorProbe::Mark(std::string_view text, std::string_view type) {
  std::string marked;
  std::size_t done = 0;
  for (const Candidate& candidate : Find(text, type)) {
    marked += text.substr(done, candidate.span.begin - done);
    marked += '{';
    marked += text.substr(candidate.span.begin, candidate.span.size());
    marked += '}';
    done = candidate.span.end;
  }
  marked += text.substr(done);
  return marked;
}

std::string Unmarked(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '{' && c != '}') text += c;
  }
  return text;
}

}  // namespace undox
