#ifndef UNDOX_PII_EXPOSURE_WORDING_MODEL_H_
#define UNDOX_PII_EXPOSURE_WORDING_MODEL_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pii/exposure/wording_text.h"

namespace undox {

// What the wording around one subject's values looks like, in log-odds.
struct WordingOdds {
  double third = 0;  // Positive: a third party's, against their will.
  double low = 0;    // Positive: if not, a person's own; else nobody's.
};

// A linear model over the features of WordingText. Its weights are fitted to
// invented posts (`./dev fit exposure`, training/exposure/README.md): data, no
// law and no measurement. Immutable; a view of its bytes.
class WordingModel {
 public:
  // Bytes: two int8 for each bucket, third then low; then two float32, the
  // steps of one unit, little-endian. Anything of another size is an empty
  // model, whose odds are 0.
  explicit WordingModel(std::string_view bytes);
  static constexpr std::size_t kBytes =
      2 * WordingText::kBuckets + 2 * sizeof(float);

  WordingOdds Odds(std::span<const std::uint32_t> features) const;

 private:
  std::string_view weights_;
  float steps_[2] = {0, 0};
};

// The model the product ships.
const WordingModel& ShippedWording();

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_WORDING_MODEL_H_
