#ifndef UNDOX_TRAINING_CALLS_CALL_TRAINER_H_
#define UNDOX_TRAINING_CALLS_CALL_TRAINER_H_

#include <functional>
#include <span>
#include <string>

#include "training/calls/call_examples.h"

namespace undox {

struct CallTrainerOptions {
  int passes = 300;   // Over all examples, by Adam on the full gradient.
  double rate = 0.1;  // Of Adam.
  double penalty = 1 / 30.0;  // L2, against the sum of the losses.
};

// Fits logistic regression to the examples that `accepts`. Returns the bytes
// of a CallModel; the same examples and options give the same bytes.
std::string TrainCalls(std::span<const CallExample> examples,
                       const std::function<bool(const CallExample&)>& accepts,
                       const CallTrainerOptions& options);

}  // namespace undox

#endif  // UNDOX_TRAINING_CALLS_CALL_TRAINER_H_
