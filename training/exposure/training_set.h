#ifndef UNDOX_TRAINING_EXPOSURE_TRAINING_SET_H_
#define UNDOX_TRAINING_EXPOSURE_TRAINING_SET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/cue.h"
#include "pii/exposure/gate.h"
#include "pii/finding.h"
#include "pii/subject/subject_view.h"
#include "tests/bench/labelled_post.h"
#include "training/calls/call_folds.h"
#include "training/posts/post_template.h"
#include "training/posts/template_fold.h"

namespace undox {

// What the gate sees of one labelled subject, and what it ought to say.
struct GateExample {
  int fold = 0;       // In [0, kFolds), by template: drafts of one share it.
  double weight = 1;  // One over the number of the template's examples.
  std::vector<std::uint32_t> words;  // WordingText::Features.
  GateFacts facts;                   // wording is not set.
  Wording looks = Wording::kThird;   // Which class it is of.
};

// A post with its labelled findings and what its words say.
struct TrainingPost {
  int fold = 0;
  Level level = Level::kNone;
  bench::LabelledPost labels;
  std::vector<Finding> findings;
  Cues cues;
};

// The part of a post that is about one labelled subject.
struct LabelledView {
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  SubjectView view;  // Of the post's text and findings, which outlive it.
};

// The subjects of a post that hold a value, by their first.
std::vector<LabelledView> LabelledViews(const TrainingPost& post);

struct TrainingSet {
  static constexpr int kFolds = kTemplateFolds;
  int templates = 0;
  std::vector<TrainingPost> posts;
  std::vector<GateExample> examples;
};

// Draws `draws` posts of every template and reads them with the shipped
// detectors' words, and with calls heard by a model that has not seen the
// template. Fails
// with the scanner's status.
absl::StatusOr<TrainingSet> MakeTrainingSet(
    const std::vector<PostTemplate>& templates, const CallFolds& calls,
    std::uint64_t seed, int draws);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_TRAINING_SET_H_
