#ifndef UNDOX_DETECTORS_TEXT_CANDIDATE_OVERLAP_H_
#define UNDOX_DETECTORS_TEXT_CANDIDATE_OVERLAP_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Appends `candidate` to `out` unless a recent one at least as long overlaps
// it, and drops recent shorter ones that do: a detector that reads overlapping
// windows from left to right so keeps the longest reading of each place.
// Recent are the last 64, so that the cost does not grow with the text.
void PutLonger(Candidate candidate, std::vector<Candidate>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_CANDIDATE_OVERLAP_H_
