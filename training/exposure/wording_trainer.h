#ifndef UNDOX_TRAINING_EXPOSURE_WORDING_TRAINER_H_
#define UNDOX_TRAINING_EXPOSURE_WORDING_TRAINER_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "training/exposure/training_set.h"

namespace undox {

struct WordingOptions {
  std::uint64_t seed = 1;
  int runs = 4;           // Of which the weights are averaged.
  int passes = 3;         // Over the examples of a run.
  double dropped = 0.35;  // Share of the features of an example, each time.
  double rate = 0.05;     // AdaGrad.
};

// Trains the two outputs of the wording model with logistic loss on the
// examples that `accepts`; classes and templates weigh alike. Returns the bytes
// of a WordingModel. The same examples and options give the same bytes.
std::string TrainWording(std::span<const GateExample> examples,
                         const std::function<bool(const GateExample&)>& accepts,
                         const WordingOptions& options);

}  // namespace undox

#endif  // UNDOX_TRAINING_EXPOSURE_WORDING_TRAINER_H_
