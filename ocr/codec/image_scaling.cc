#include "ocr/codec/image_scaling.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace undox {
namespace {

// One source pixel's share in one target pixel.
struct Share {
  int from = 0;
  float weight = 0;
};

// The source pixels that target pixel `to` covers; weights add up to 1.
std::vector<Share> SharesOf(int to, int from_pixels, int to_pixels) {
  const double scale = static_cast<double>(from_pixels) / to_pixels;
  const double begin = to * scale;
  const double end = begin + scale;
  std::vector<Share> shares;
  for (int i = static_cast<int>(begin); i < from_pixels && i < end; ++i) {
    const double covered =
        std::min<double>(end, i + 1) - std::max<double>(begin, i);
    if (covered <= 0) continue;
    shares.push_back({i, static_cast<float>(covered / scale)});
  }
  return shares;
}

void AddRow(const std::uint8_t* row, float weight, std::vector<float>& sum) {
  for (std::size_t i = 0; i < sum.size(); ++i) {
    sum[i] += weight * static_cast<float>(row[i]);
  }
}

}  // namespace

Image ScaleDownTo(ImageView image, ImageSize size) {
  Image scaled;
  scaled.size = size;
  scaled.bgr.reserve(3 * size.pixels());
  std::vector<std::vector<Share>> columns;
  for (int x = 0; x < size.width; ++x) {
    columns.push_back(SharesOf(x, image.size.width, size.width));
  }
  const std::size_t row_bytes = 3 * static_cast<std::size_t>(image.size.width);
  std::vector<float> sum(row_bytes);
  for (int y = 0; y < size.height; ++y) {
    std::fill(sum.begin(), sum.end(), 0.0F);
    for (const Share& share : SharesOf(y, image.size.height, size.height)) {
      AddRow(image.bgr.data() + share.from * row_bytes, share.weight, sum);
    }
    for (const std::vector<Share>& column : columns) {
      for (std::size_t channel = 0; channel < 3; ++channel) {
        float value = 0;
        for (const Share& share : column) {
          value += share.weight *
                   sum[3 * static_cast<std::size_t>(share.from) + channel];
        }
        scaled.bgr.push_back(static_cast<std::uint8_t>(
            std::clamp(std::lround(value), 0L, 255L)));
      }
    }
  }
  return scaled;
}

Image ScaleDown(ImageView image, int width_pixels) {
  if (image.size.width <= width_pixels) {
    return {image.size, {image.bgr.begin(), image.bgr.end()}};
  }
  const double scale = static_cast<double>(width_pixels) / image.size.width;
  const auto height = static_cast<int>(std::lround(image.size.height * scale));
  return ScaleDownTo(image, {width_pixels, std::max(height, 1)});
}

}  // namespace undox
