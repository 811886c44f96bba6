#include "detectors/image/thumbnail.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>

#include "ocr/codec/image_decoder.h"
#include "ocr/codec/image_scaling.h"
#include "pii/finding.h"

namespace undox {
namespace {

constexpr int kSquare = 8;  // Pixels a side.
constexpr std::size_t kMostPixels = 8'000'000;
// Levels, mean of a square's channels. Thumbnails are sharpened and coded
// coarsely; another picture is far beyond.
constexpr int kMostChange = 28;

// The part of a thumbnail of size `small` that a picture fills, bars left out.
Box PartFilledBy(ImageSize picture, ImageSize small) {
  const double scale =
      std::min(static_cast<double>(small.width) / picture.width,
               static_cast<double>(small.height) / picture.height);
  const int width = std::clamp(
      static_cast<int>(std::lround(picture.width * scale)), 1, small.width);
  const int height = std::clamp(
      static_cast<int>(std::lround(picture.height * scale)), 1, small.height);
  return {(small.width - width) / 2, (small.height - height) / 2, width,
          height};
}

// Compares `scaled` with the part of `small` at `part`, which has its size.
bool LooksAlike(ImageView scaled, ImageView small, Box part) {
  for (int top = 0; top < part.height; top += kSquare) {
    for (int left = 0; left < part.width; left += kSquare) {
      const int right = std::min(left + kSquare, part.width);
      const int bottom = std::min(top + kSquare, part.height);
      int change = 0;
      for (int y = top; y < bottom; ++y) {
        const std::size_t a =
            3 * (static_cast<std::size_t>(y) * part.width + left);
        const std::size_t b =
            3 * (static_cast<std::size_t>(y + part.y) * small.size.width +
                 part.x + left);
        for (std::size_t i = 0; i < 3U * (right - left); ++i) {
          change += std::abs(scaled.bgr[a + i] - small.bgr[b + i]);
        }
      }
      const int channels = 3 * (right - left) * (bottom - top);
      if (change > kMostChange * channels) return false;
    }
  }
  return true;
}

// Whether what lies around `part` is all one dark or light colour.
bool IsBar(ImageView small, Box part) {
  int darkest = 255;
  int lightest = 0;
  for (int y = 0; y < small.size.height; ++y) {
    for (int x = 0; x < small.size.width; ++x) {
      const bool is_inside = x >= part.x - 1 && x <= part.x + part.width &&
                             y >= part.y - 1 && y <= part.y + part.height;
      if (is_inside) continue;
      for (std::size_t channel = 0; channel < 3; ++channel) {
        const std::size_t pixel =
            static_cast<std::size_t>(y) * small.size.width + x;
        const int level = small.bgr[3 * pixel + channel];
        darkest = std::min(darkest, level);
        lightest = std::max(lightest, level);
      }
    }
  }
  return lightest <= 2 * kMostChange || darkest >= 255 - 2 * kMostChange;
}

}  // namespace

bool ShowsTheSame(std::string_view small, ImageView picture,
                  const ImageLimits& limits) {
  ImageLimits small_limits = limits;
  small_limits.pixels = std::min(picture.size.pixels(), kMostPixels);
  FrameList list;
  const auto decoded = DecodeImage(small, small_limits, list);
  if (!decoded.ok() || list.frames.size() != 1 || !decoded->gaps.empty()) {
    return false;
  }
  const ImageView shown = list.frames.front().view();
  if (shown.size.width > picture.size.width ||
      shown.size.height > picture.size.height) {
    return false;
  }
  const Box whole{0, 0, shown.size.width, shown.size.height};
  const Box part = PartFilledBy(picture.size, shown.size);
  const auto matches = [&](Box box) {
    const Image scaled = ScaleDownTo(picture, {box.width, box.height});
    return LooksAlike(scaled.view(), shown, box);
  };
  return matches(whole) ||
         (part != whole && IsBar(shown, part) && matches(part));
}

}  // namespace undox
