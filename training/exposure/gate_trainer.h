#ifndef UNDOX_TRAINING_EXPOSURE_GATE_TRAINER_H_
#define UNDOX_TRAINING_EXPOSURE_GATE_TRAINER_H_

#include <functional>
#include <span>
#include <string>

#include "pii/exposure/gate_model.h"
#include "training/exposure/training_set.h"

namespace undox {

struct GateOptions {
  GateModel prior;        // What people set by hand.
  double penalty = 0.03;  // L2 of the distance to it, of the loss per example.
  int steps = 3000;       // Of gradient descent.
};

// Fits the gate's log-odds by logistic regression, drawn towards the prior,
// under the sign constraints of GateSign; both classes and all templates weigh
// alike. GateFacts::wording of each example is to hold the log-odds of a
// wording model that has not seen its template. Weights are rounded to one
// decimal.
GateModel TrainGate(std::span<const GateExample> examples,
                    const std::function<bool(const GateExample&)>& accepts,
                    const GateOptions& options = {});

// The content of a gate.tsv.
std::string GateTable(const GateModel& model);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_GATE_TRAINER_H_
