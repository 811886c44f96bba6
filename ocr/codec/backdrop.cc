#include "ocr/codec/backdrop.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace undox {
namespace {

// Neighbours whose alphas are this far apart form a border.
constexpr int kBorderAlpha = 64;
// A grey level that is readable on another is at least this far from it.
constexpr int kReadableContrast = 64;
constexpr std::uint8_t kBackdrops[] = {255, 0, 128};  // The better first.

using GreyCounts = std::array<std::size_t, 256>;

// Rec. 601 weights, in 256ths.
int GreyOf(const std::uint8_t* bgra) {
  return (29 * bgra[0] + 150 * bgra[1] + 77 * bgra[2]) >> 8;
}

// Counts the more opaque of two neighbours if a border runs between them.
void CountBorder(const std::uint8_t* a, const std::uint8_t* b,
                 GreyCounts& counts) {
  const int step = a[3] - b[3];
  if (std::abs(step) < kBorderAlpha) return;
  ++counts[static_cast<std::size_t>(GreyOf(step > 0 ? a : b))];
}

bool IsOpaque(std::span<const std::uint8_t> bgra) {
  for (std::size_t alpha = 3; alpha < bgra.size(); alpha += 4) {
    if (bgra[alpha] != 255) return false;
  }
  return true;
}

std::size_t Readable(const GreyCounts& counts, int backdrop) {
  std::size_t readable = 0;
  for (int grey = 0; grey < 256; ++grey) {
    if (std::abs(grey - backdrop) < kReadableContrast) continue;
    readable += counts[static_cast<std::size_t>(grey)];
  }
  return readable;
}

}  // namespace

std::uint8_t ChooseBackdrop(std::span<const std::uint8_t> bgra,
                            ImageSize size) {
  if (IsOpaque(bgra)) return kBackdrops[0];
  GreyCounts counts{};
  const std::size_t row = 4 * static_cast<std::size_t>(size.width);
  for (int y = 0; y < size.height; ++y) {
    const std::uint8_t* pixel = bgra.data() + y * row;
    for (int x = 0; x < size.width; ++x, pixel += 4) {
      if (x > 0) CountBorder(pixel, pixel - 4, counts);
      if (y > 0) CountBorder(pixel, pixel - row, counts);
    }
  }
  std::uint8_t best = kBackdrops[0];
  for (const std::uint8_t backdrop : kBackdrops) {
    if (Readable(counts, backdrop) > Readable(counts, best)) best = backdrop;
  }
  return best;
}

void Flatten(std::span<const std::uint8_t> bgra, std::uint8_t backdrop,
             std::span<std::uint8_t> bgr) {
  const std::size_t pixels = bgra.size() / 4;
  for (std::size_t i = 0; i < pixels; ++i) {
    const unsigned alpha = bgra[4 * i + 3];
    if (alpha == 255) {
      std::memcpy(&bgr[3 * i], &bgra[4 * i], 3);
      continue;
    }
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const unsigned mixed =
          alpha * bgra[4 * i + channel] + (255 - alpha) * backdrop;
      bgr[3 * i + channel] = static_cast<std::uint8_t>((mixed + 127) / 255);
    }
  }
}

}  // namespace undox
