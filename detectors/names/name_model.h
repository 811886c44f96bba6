#ifndef UNDOX_DETECTORS_NAMES_NAME_MODEL_H_
#define UNDOX_DETECTORS_NAMES_NAME_MODEL_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "absl/status/statusor.h"

namespace undox {

// Two linear models over hashed features, weights in one byte each: a small
// one over the core features that lets few candidates pass, and the full one.
// Immutable; the bytes it was made from must outlive it.
class NameModel {
 public:
  // A file: kMagic, three little-endian floats (core bias, full bias, step),
  // then 2^kCoreLog2 and 2^kFullLog2 signed bytes.
  static constexpr std::string_view kMagic = "undoxNM1";
  static constexpr int kCoreLog2 = 16;
  static constexpr int kFullLog2 = 17;
  static constexpr std::size_t kHeaderBytes = 20;
  static constexpr std::size_t kFileBytes = kHeaderBytes +
                                            (std::size_t{1} << kCoreLog2) +
                                            (std::size_t{1} << kFullLog2);

  // Fails with kInvalidArgument if `bytes` are not such a file.
  static absl::StatusOr<NameModel> Parse(std::string_view bytes);

  // Log-odds that a candidate with these features is a name: by the core
  // features alone, and by all.
  float CoreScore(std::span<const std::uint32_t> core) const;
  float FullScore(std::span<const std::uint32_t> all) const;

  // The parts of CoreScore: the weight of one feature, the score of their sum.
  int CoreWeight(std::uint32_t hash) const {
    return core_[hash >> (32 - kCoreLog2)];
  }
  float CoreScoreOf(int sum) const {
    return core_bias_ + step_ * static_cast<float>(sum);
  }

 private:
  const signed char* core_ = nullptr;
  const signed char* full_ = nullptr;
  float core_bias_ = 0;
  float full_bias_ = 0;
  float step_ = 0;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_MODEL_H_
