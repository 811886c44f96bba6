#include "detectors/reconcile.h"

#include <algorithm>
#include <utility>

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
  for (Candidate& candidate : candidates) {
    const bool overlaps =
        std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
          return other.span.Overlaps(candidate.span);
        });
    if (!overlaps) kept.push_back(std::move(candidate));
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.span.begin < b.span.begin;
  });
  return kept;
}

}  // namespace undox
