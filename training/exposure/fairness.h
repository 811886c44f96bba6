#ifndef UNDOX_TRAINING_EXPOSURE_FAIRNESS_H_
#define UNDOX_TRAINING_EXPOSURE_FAIRNESS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/exposure/assessment.h"
#include "training/posts/post_template.h"

namespace undox {

// The Simplified posts with a name, or with an address, once for each slice:
// names of men, of women, of minorities; doors in towns and in villages. What
// else stands in them is the same. Read from the text alone: the share of names
// or addresses found, of levels right, and of exposures missed (labelled medium
// or more, given less). Fails with the scanner's status.
absl::StatusOr<std::string> FairnessTable(
    const std::vector<PostTemplate>& templates, const AssessmentPolicy& policy,
    std::uint64_t seed);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_FAIRNESS_H_
