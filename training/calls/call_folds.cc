#include "training/calls/call_folds.h"

namespace undox {

CallFolds::CallFolds(std::span<const CallExample> examples,
                     const CallTrainerOptions& options) {
  for (int fold = 0; fold < kTemplateFolds; ++fold) {
    bytes_.push_back(TrainCalls(
        examples, [fold](const CallExample& e) { return e.fold != fold; },
        options));
  }
  for (const std::string& bytes : bytes_) models_.emplace_back(bytes);
}

}  // namespace undox
