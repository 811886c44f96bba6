#include "detectors/text/reconcile.h"

#include <algorithm>
#include <utility>

#include "detectors/text/span_index.h"

namespace undox {

std::vector<Candidate> ReconcileCandidates(std::vector<Candidate> candidates) {
  if (candidates.size() < 2) return candidates;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) {
                     if (a.confidence != b.confidence) {
                       return a.confidence > b.confidence;
                     }
                     return a.span.size() > b.span.size();
                   });
  std::vector<Candidate> kept;
  SpanIndex taken;
  for (Candidate& candidate : candidates) {
    if (taken.Touches(candidate.span)) continue;
    taken.Add(candidate.span);
    kept.push_back(std::move(candidate));
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.span.begin < b.span.begin;
  });
  return kept;
}

}  // namespace undox
