#include "pii/exposure/wording_model.h"

#include <cstring>

#include "pii/exposure/embedded_data.h"

namespace undox {

WordingModel::WordingModel(std::string_view bytes) {
  if (bytes.size() != kBytes) return;
  weights_ = bytes.substr(0, kWordings * WordingText::kBuckets);
  std::memcpy(steps_.data(), bytes.data() + weights_.size(), sizeof(steps_));
}

std::array<double, kWordings> WordingModel::Odds(
    std::span<const std::uint32_t> features) const {
  std::array<double, kWordings> odds{};
  if (weights_.empty()) return odds;
  std::array<int, kWordings> sums{};
  for (const std::uint32_t feature : features) {
    for (std::size_t i = 0; i < kWordings; ++i) {
      sums[i] += static_cast<std::int8_t>(weights_[kWordings * feature + i]);
    }
  }
  for (std::size_t i = 0; i < kWordings; ++i) {
    odds[i] = sums[i] * static_cast<double>(steps_[i]);
  }
  return odds;
}

const WordingModel& ShippedWording() {
  static const WordingModel kModel(ExposureData("wording.bin"));
  return kModel;
}

}  // namespace undox
