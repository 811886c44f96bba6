#ifndef UNDOX_DETECTORS_TEXT_RECONCILE_H_
#define UNDOX_DETECTORS_TEXT_RECONCILE_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Keeps a disjoint subset of the candidates, ordered by position: of two that
// overlap the one with the higher confidence stays, of equals the longer, of
// equals the one that came first.
std::vector<Candidate> ReconcileCandidates(std::vector<Candidate> candidates);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_RECONCILE_H_
