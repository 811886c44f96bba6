#ifndef UNDOX_TRAINING_CALLS_CALL_FOLDS_H_
#define UNDOX_TRAINING_CALLS_CALL_FOLDS_H_

#include <span>
#include <string>
#include <vector>

#include "detectors/cues/call_model.h"
#include "training/calls/call_examples.h"
#include "training/calls/call_trainer.h"
#include "training/posts/template_fold.h"

namespace undox {

// For each fold a call model that has not seen its templates, so that what is
// fitted or measured with calls heard in them does not flatter. Immutable.
class CallFolds {
 public:
  CallFolds(std::span<const CallExample> examples,
            const CallTrainerOptions& options);
  CallFolds(const CallFolds&) = delete;
  CallFolds& operator=(const CallFolds&) = delete;

  // `fold` is in [0, kTemplateFolds).
  const CallModel& LeftOut(int fold) const {
    return models_[static_cast<std::size_t>(fold)];
  }

 private:
  std::vector<std::string> bytes_;
  std::vector<CallModel> models_;  // Views of bytes_.
};

}  // namespace undox

#endif  // UNDOX_TRAINING_CALLS_CALL_FOLDS_H_
