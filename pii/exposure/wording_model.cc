#include "pii/exposure/wording_model.h"

#include <cstring>

#include "pii/exposure/embedded_data.h"

namespace undox {

WordingModel::WordingModel(std::string_view bytes) {
  if (bytes.size() != kBytes) return;
  weights_ = bytes.substr(0, 2 * WordingText::kBuckets);
  std::memcpy(steps_, bytes.data() + weights_.size(), sizeof(steps_));
}

WordingOdds WordingModel::Odds(std::span<const std::uint32_t> features) const {
  if (weights_.empty()) return {};
  int third = 0;
  int low = 0;
  for (const std::uint32_t feature : features) {
    third += static_cast<std::int8_t>(weights_[2 * feature]);
    low += static_cast<std::int8_t>(weights_[2 * feature + 1]);
  }
  return {third * static_cast<double>(steps_[0]),
          low * static_cast<double>(steps_[1])};
}

const WordingModel& ShippedWording() {
  static const WordingModel kModel(ExposureData("wording.bin"));
  return kModel;
}

}  // namespace undox
