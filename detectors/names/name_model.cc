#include "detectors/names/name_model.h"

#include <cstring>

namespace undox {
namespace {

int Sum(const signed char* weights, int log2,
        std::span<const std::uint32_t> hashes) {
  int sum = 0;
  for (const std::uint32_t hash : hashes) sum += weights[hash >> (32 - log2)];
  return sum;
}

}  // namespace

absl::StatusOr<NameModel> NameModel::Parse(std::string_view bytes) {
  if (bytes.size() != kFileBytes || !bytes.starts_with(kMagic)) {
    return absl::InvalidArgumentError("not a file of name weights");
  }
  NameModel model;
  const char* at = bytes.data() + kMagic.size();
  for (float* value : {&model.core_bias_, &model.full_bias_, &model.step_}) {
    std::memcpy(value, at, sizeof(float));
    at += sizeof(float);
  }
  model.core_ = reinterpret_cast<const signed char*>(at);
  model.full_ = model.core_ + (std::size_t{1} << kCoreLog2);
  return model;
}

float NameModel::CoreScore(std::span<const std::uint32_t> core) const {
  return CoreScoreOf(Sum(core_, kCoreLog2, core));
}

float NameModel::FullScore(std::span<const std::uint32_t> all) const {
  return full_bias_ + step_ * static_cast<float>(Sum(full_, kFullLog2, all));
}

}  // namespace undox
