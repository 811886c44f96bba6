#include "detectors/cues/call_model.h"

#include <cmath>
#include <cstdint>
#include <cstring>

#include "detectors/text/embedded_data.h"

namespace undox {

CallModel::CallModel(std::string_view bytes) {
  if (bytes.size() != kBytes) return;
  weights_ = bytes.substr(0, CallClause::kBuckets);
  const char* numbers = bytes.data() + weights_.size();
  std::memcpy(&step_, numbers, sizeof(step_));
  std::memcpy(&bias_, numbers + sizeof(step_), sizeof(bias_));
}

double CallModel::Odds(const CallClause& clause) const {
  int sum = 0;
  if (!weights_.empty()) {
    for (const std::uint32_t feature : clause.features) {
      sum += static_cast<std::int8_t>(weights_[feature]);
    }
  }
  const double root = std::sqrt(static_cast<double>(clause.features.size()));
  return static_cast<double>(bias_) +
         static_cast<double>(step_) * sum / (root > 0 ? root : 1);
}

const CallModel& ShippedCallModel() {
  static const CallModel kModel(DetectorData("call_weights.bin"));
  return kModel;
}

}  // namespace undox
