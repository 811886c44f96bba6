#ifndef UNDOX_DETECTORS_TEXT_NEAR_MISSES_H_
#define UNDOX_DETECTORS_TEXT_NEAR_MISSES_H_

#include <cstddef>
#include <span>
#include <vector>

#include "detectors/text/normalized_text.h"
#include "detectors/text/text_detector.h"
#include "pii/explanation.h"

namespace undox {

constexpr std::size_t kMostNearMisses = 5;

// The few readings of a text that came nearest to being found: what detectors
// left out (`doubtful`) where nothing was found, and of `candidates` those of
// another type that lost to one of `kept`. None has less than half of what it
// needed. Nearest first; places are bytes of the text as submitted.
std::vector<NearMiss> NearMisses(const NormalizedText& text,
                                 std::vector<Doubtful> doubtful,
                                 std::span<const Candidate> candidates,
                                 std::span<const Candidate> kept);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_NEAR_MISSES_H_
