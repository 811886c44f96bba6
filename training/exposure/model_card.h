#ifndef UNDOX_TRAINING_EXPOSURE_MODEL_CARD_H_
#define UNDOX_TRAINING_EXPOSURE_MODEL_CARD_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/exposure/assessment.h"
#include "training/exposure/judge.h"
#include "training/exposure/training_set.h"
#include "training/posts/post_template.h"

namespace undox {

// What the card tells about.
struct CardInput {
  const std::vector<PostTemplate>* templates = nullptr;
  const TrainingSet* set = nullptr;
  const Judged* left_out = nullptr;  // Every post judged without its template.
  const Judged* seen = nullptr;
  AssessmentPolicy policy;  // Of the fitted models.
  std::uint64_t seed = 1;
};

// The model card, as text: what it is, how right it is on templates that were
// left out, the reliability of the gate's probability (ECE, Brier), what
// changes when every number moves by 25 %, and how slices of names, sexes and
// addresses compare when posts are read from their text alone. Fails with the
// scanner's status.
absl::StatusOr<std::string> WriteModelCard(const CardInput& input);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_MODEL_CARD_H_
