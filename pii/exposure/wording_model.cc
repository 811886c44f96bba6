#include "pii/exposure/wording_model.h"

#include <cstring>

#include "pii/exposure/embedded_data.h"

namespace undox {

WordingModel::WordingModel(std::string_view bytes) {
  if (bytes.size() != kBytes) return;
  weights_ = bytes.substr(0, kWordings * WordingText::kBuckets);
  std::memcpy(steps_.data(), bytes.data() + weights_.size(), sizeof(steps_));
}

double WordingModel::Odds(Wording output,
                          std::span<const std::uint32_t> features) const {
  if (weights_.empty()) return 0;
  const auto at = static_cast<std::size_t>(output);
  int sum = 0;
  for (const std::uint32_t feature : features) {
    sum += static_cast<std::int8_t>(weights_[kWordings * feature + at]);
  }
  return sum * static_cast<double>(steps_[at]);
}

const WordingModel& ShippedWording() {
  static const WordingModel kModel(ExposureData("wording.bin"));
  return kModel;
}

}  // namespace undox
