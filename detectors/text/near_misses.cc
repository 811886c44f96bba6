#include "detectors/text/near_misses.h"

#include <algorithm>
#include <string>
#include <utility>

namespace undox {
namespace {

constexpr double kNearShare = 0.5;

const Candidate* Overlapping(std::span<const Candidate> kept, Span span) {
  const auto found =
      std::find_if(kept.begin(), kept.end(), [&](const Candidate& candidate) {
        return candidate.span.Overlaps(span);
      });
  return found == kept.end() ? nullptr : &*found;
}

// The candidate as what lost to another type, or nothing if it did not.
void AddLoser(const Candidate& candidate, std::span<const Candidate> kept,
              std::vector<Doubtful>& doubtful) {
  const Candidate* winner = Overlapping(kept, candidate.span);
  if (winner == nullptr || winner->type == candidate.type) return;
  Doubtful loser{candidate.type, candidate.span, candidate.confidence,
                 winner->confidence, candidate.evidence};
  loser.evidence.checks.push_back("lost-to:" + winner->type);
  doubtful.push_back(std::move(loser));
}

double Gap(const Doubtful& doubtful) {
  return doubtful.threshold - doubtful.confidence;
}

}  // namespace

std::vector<NearMiss> NearMisses(const NormalizedText& text,
                                 std::vector<Doubtful> doubtful,
                                 std::span<const Candidate> candidates,
                                 std::span<const Candidate> kept) {
  std::erase_if(doubtful, [&](const Doubtful& d) {
    return Overlapping(kept, d.span) != nullptr ||
           d.confidence < kNearShare * d.threshold;
  });
  for (const Candidate& candidate : candidates) {
    AddLoser(candidate, kept, doubtful);
  }
  std::stable_sort(
      doubtful.begin(), doubtful.end(),
      [](const Doubtful& a, const Doubtful& b) { return Gap(a) < Gap(b); });
  std::vector<NearMiss> misses;
  std::vector<const Doubtful*> told;
  for (Doubtful& d : doubtful) {
    if (misses.size() == kMostNearMisses) break;
    const bool again =
        std::any_of(told.begin(), told.end(), [&](const Doubtful* other) {
          return other->type == d.type && other->span.Overlaps(d.span);
        });
    if (again) continue;
    told.push_back(&d);
    NearMiss miss;
    miss.seen.type = d.type;
    miss.seen.location = InText{text.ToSubmitted(d.span)};
    miss.seen.confidence = d.confidence;
    miss.seen.evidence = std::move(d.evidence);
    miss.threshold = d.threshold;
    misses.push_back(std::move(miss));
  }
  return misses;
}

}  // namespace undox
