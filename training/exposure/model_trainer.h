#ifndef UNDOX_TRAINING_EXPOSURE_MODEL_TRAINER_H_
#define UNDOX_TRAINING_EXPOSURE_MODEL_TRAINER_H_

#include <span>
#include <vector>

#include "pii/exposure.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_model.h"
#include "training/exposure/training_set.h"

namespace undox {

// What the formula sees of one post, and the level it ought to reach.
struct FormulaExample {
  std::vector<ExposureInput> subjects;
  Level level = Level::kNone;
  double weight = 1;
};

// The posts' subjects as labelled: target and weakness are given, so that the
// formula's numbers do not make up for the gate's mistakes.
std::vector<FormulaExample> FormulaExamples(const TrainingSet& set);

struct ModelOptions {
  double penalty = 0.02;  // Of the squared distance to the start, by its scale.
  int sweeps = 6;         // Over all parameters, with ever smaller steps.
};

// Fits cue weights, rho, channel factors and strengths, and the thresholds of
// levels by coordinate descent on the ordinal log-loss of E, from `start`.
// Constraints: a cue keeps its sign; rho, strengths and thresholds lie in
// (0, 1); thresholds ascend; and the law's order holds (live whereabouts over
// a door over an area, the picture of a document over its number, a minor's
// school over a school, an ID over a passport, a phone over a handle).
ExposureModel TrainModel(std::span<const FormulaExample> examples,
                         const ExposureModel& start,
                         const ModelOptions& options = {});

// The mean loss that TrainModel lowers, without its penalty.
double FormulaLoss(std::span<const FormulaExample> examples,
                   const ExposureModel& model);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_MODEL_TRAINER_H_
