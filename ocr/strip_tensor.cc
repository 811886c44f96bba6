#include "ocr/strip_tensor.h"

#include <algorithm>
#include <cstddef>

namespace undox {
namespace {

void CopyStrip(const Image& strip, std::size_t width, std::span<float> out) {
  const auto height = static_cast<std::size_t>(strip.size.height);
  const auto columns =
      std::min(width, static_cast<std::size_t>(strip.size.width));
  for (std::size_t channel = 0; channel < 3; ++channel) {
    for (std::size_t y = 0; y < height; ++y) {
      const std::uint8_t* row =
          strip.bgr.data() +
          3 * y * static_cast<std::size_t>(strip.size.width) + channel;
      float* to = out.data() + (channel * height + y) * width;
      for (std::size_t x = 0; x < columns; ++x) {
        to[x] = static_cast<float>(row[3 * x]) * (2.0F / 255) - 1;
      }
    }
  }
}

}  // namespace

Tensor StripTensor(std::span<const Image> strips, int width) {
  const auto columns = static_cast<std::size_t>(width);
  const auto height = static_cast<std::size_t>(strips[0].size.height);
  Tensor tensor{{strips.size(), 3, height, columns}, {}};
  const std::size_t values = 3 * height * columns;
  tensor.values.resize(strips.size() * values);
  for (std::size_t i = 0; i < strips.size(); ++i) {
    CopyStrip(strips[i], columns,
              std::span(tensor.values).subspan(i * values, values));
  }
  return tensor;
}

}  // namespace undox
