#ifndef UNDOX_TRAINING_EXPOSURE_SENSITIVITY_H_
#define UNDOX_TRAINING_EXPOSURE_SENSITIVITY_H_

#include <string>

#include "pii/exposure/assessment.h"
#include "training/exposure/training_set.h"

namespace undox {

// Moves every weight of the gate and every parameter of the formula by 25 % up
// and down, one at a time, and lists those that change most: the share of
// posts (one of each template) whose level changes, and the mean change of the
// score. `policy` holds the models.
std::string SensitivityTable(const TrainingSet& set,
                             const AssessmentPolicy& policy);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_SENSITIVITY_H_
