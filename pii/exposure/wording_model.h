#ifndef UNDOX_PII_EXPOSURE_WORDING_MODEL_H_
#define UNDOX_PII_EXPOSURE_WORDING_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pii/exposure/wording_text.h"

namespace undox {

// What a wording can look like; an output of the model each.
enum class Wording {
  kThird,     // The values are a third party's, against their will.
  kSelf,      // If not: the author's own.
  kBusiness,  // A shop's, an office's, a public figure's; or nobody's.
  kKindly,    // Another's, with their interest at heart.
  kCount,
};
constexpr std::size_t kWordings = static_cast<std::size_t>(Wording::kCount);

// A linear model over the features of WordingText. Its weights are fitted to
// invented posts (`./dev fit exposure`, training/exposure/README.md): data, no
// law and no measurement. Immutable; a view of its bytes.
class WordingModel {
 public:
  // Bytes: an int8 for each output of each bucket; then a float32 for each
  // output, the step of one unit, little-endian; they outlive the model.
  // Anything of another size is an empty model, whose odds are 0.
  explicit WordingModel(std::string_view bytes);
  static constexpr std::size_t kBytes =
      kWordings * (WordingText::kBuckets + sizeof(float));

  // Log-odds of every output, as Wording, of one subject's features.
  std::array<double, kWordings> Odds(
      std::span<const std::uint32_t> features) const;

 private:
  std::string_view weights_;
  std::array<float, kWordings> steps_{};
};

// The model the product ships.
const WordingModel& ShippedWording();

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_WORDING_MODEL_H_
