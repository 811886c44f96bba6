#ifndef UNDOX_TRAINING_NAMES_NAME_TRAINER_H_
#define UNDOX_TRAINING_NAMES_NAME_TRAINER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/names/name_tables.h"
#include "training/names/template_set.h"

namespace undox {

struct TrainingOptions {
  int passes = 4;
  int learners = 4;  // Their mean is the model.
  double learning_rate = 0.15;
  double dropout = 0.45;  // Share of each example's features left out.
  // Above this log-odds of the first model, what a real text holds may be a
  // name.
  double doubt = -1;
  std::uint64_t seed = 1;
};

// Fits the two models of NameModel to `examples` by logistic loss with
// AdaGrad: every candidate is an example, its label whether it is exactly a
// name of the text. A candidate of a real text that is no marked name may be
// one all the same: it is passed over if it stands in `people` (sorted) or, by
// a first model that took it for none, still seems one. The first of
// `tables` is for real texts; the written ones take turns with the others, if
// any, which may know fewer words. Returns the file that NameModel::Parse
// reads. Equal arguments give equal bytes.
std::string TrainNameModel(std::span<const NameExample> examples,
                           std::span<const NameTables> tables,
                           std::span<const std::string> people,
                           const TrainingOptions& options);

}  // namespace undox

#endif  // UNDOX_TRAINING_NAMES_NAME_TRAINER_H_
