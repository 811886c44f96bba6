#include "ocr/codec/canvas.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "pii/picture/image_redaction.h"

namespace undox {
namespace {

// The pixel of `box` that stands at (x, y) of the canvas.
const std::uint8_t* PixelOf(Box box, std::span<const std::uint8_t> bgra, int x,
                            int y) {
  const std::size_t row = static_cast<std::size_t>(y - box.y) * box.width;
  return bgra.data() + 4 * (row + x - box.x);
}

// `from` over `to` (Porter and Duff), both with their own alpha.
void PutOver(const std::uint8_t* from, std::uint8_t* to) {
  const unsigned alpha = from[3];
  if (alpha == 0) return;
  const unsigned below = to[3] * (255 - alpha) / 255;
  const unsigned both = alpha + below;
  for (std::size_t i = 0; i < 3; ++i) {
    to[i] = static_cast<std::uint8_t>((from[i] * alpha + to[i] * below) / both);
  }
  to[3] = static_cast<std::uint8_t>(both);
}

}  // namespace

void Canvas::Clear(Box box) {
  const Box cut = CutToImage(box, size_);
  for (int y = cut.y; y < cut.y + cut.height; ++y) {
    std::fill_n(At(cut.x, y), 4 * static_cast<std::size_t>(cut.width),
                std::uint8_t{0});
  }
}

void Canvas::Replace(Box box, std::span<const std::uint8_t> bgra) {
  const Box cut = CutToImage(box, size_);
  if (cut.width == 0) return;
  for (int y = cut.y; y < cut.y + cut.height; ++y) {
    std::memcpy(At(cut.x, y), PixelOf(box, bgra, cut.x, y),
                4 * static_cast<std::size_t>(cut.width));
  }
}

void Canvas::Blend(Box box, std::span<const std::uint8_t> bgra) {
  const Box cut = CutToImage(box, size_);
  for (int y = cut.y; y < cut.y + cut.height; ++y) {
    for (int x = cut.x; x < cut.x + cut.width; ++x) {
      PutOver(PixelOf(box, bgra, x, y), At(x, y));
    }
  }
}

}  // namespace undox
