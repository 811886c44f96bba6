#ifndef UNDOX_TRAINING_EXPOSURE_RELIABILITY_H_
#define UNDOX_TRAINING_EXPOSURE_RELIABILITY_H_

#include <string>

#include "training/exposure/judge.h"

namespace undox {

// Ten bins of the gate's probability: posts, mean probability, share that is
// a third party's (labelled medium or more); then the expected calibration
// error and the Brier score, doxx and other posts weighing alike.
std::string ReliabilityTable(const Judged& judged);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_RELIABILITY_H_
