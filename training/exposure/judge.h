#ifndef UNDOX_TRAINING_EXPOSURE_JUDGE_H_
#define UNDOX_TRAINING_EXPOSURE_JUDGE_H_

#include <string>
#include <vector>

#include "pii/exposure/assessment.h"
#include "tests/bench/labelled_post.h"
#include "training/exposure/training_set.h"

namespace undox {

// Posts that were assessed, beside what they ought to be.
struct Judged {
  std::vector<bench::LabelledPost> posts;
  bench::Reports reports;
  std::vector<double> log_odds;  // The gate's, of the worst subject.
  std::string errors;            // A line for each post whose level is wrong.
};

// Assesses the labelled findings of a post and adds it.
void Judge(const TrainingPost& post, const AssessmentPolicy& policy,
           Judged& judged);

// "level right 0.850, kappa …" and the confusion matrix, labels down.
std::string Summary(const Judged& judged);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_JUDGE_H_
