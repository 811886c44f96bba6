#ifndef UNDOX_TRAINING_CONFIDENCE_CONFIDENCE_TRAINER_H_
#define UNDOX_TRAINING_CONFIDENCE_CONFIDENCE_TRAINER_H_

#include <span>

#include "detectors/text/confidence_scale.h"

namespace undox {

// What a detector said of one finding, and whether it was right.
struct SaidFinding {
  double confidence = 0;  // In [0, 1].
  bool right = false;
};

// The line that makes probabilities of what was said: the most probable one,
// where a slope of 1 and an offset of 0 are expected beforehand, so that few
// findings change little (normal priors; Newton's method on the log loss). The
// slope is not negative.
ConfidenceScale::Line FitConfidence(std::span<const SaidFinding> said);

}  // namespace undox

#endif  // UNDOX_TRAINING_CONFIDENCE_CONFIDENCE_TRAINER_H_
