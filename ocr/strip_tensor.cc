#include "ocr/strip_tensor.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace undox {

Tensor StripTensor(const Image& strip, int width) {
  const auto input_width = static_cast<std::size_t>(width);
  const auto strip_width = static_cast<std::size_t>(strip.size.width);
  const auto height = static_cast<std::size_t>(strip.size.height);
  const std::size_t columns = std::min(input_width, strip_width);
  Tensor tensor{{1, 3, height, input_width}, {}};
  tensor.values.resize(3 * height * input_width);
  for (std::size_t channel = 0; channel < 3; ++channel) {
    for (std::size_t y = 0; y < height; ++y) {
      const std::uint8_t* from =
          strip.bgr.data() + 3 * y * strip_width + channel;
      float* to = tensor.values.data() + (channel * height + y) * input_width;
      for (std::size_t x = 0; x < columns; ++x) {
        to[x] = static_cast<float>(from[3 * x]) * (2.0F / 255) - 1;
      }
    }
  }
  return tensor;
}

}  // namespace undox
