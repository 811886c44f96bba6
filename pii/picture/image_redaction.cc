#include "pii/picture/image_redaction.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace undox {
namespace {

// A half-open range of pixels on one axis, not yet cut.
struct Extent {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

struct Cut {
  int begin = 0;
  int length = 0;
};

Cut CutTo(Extent extent, int side) {
  const auto begin = std::clamp<std::int64_t>(extent.begin, 0, side);
  const auto end = std::clamp<std::int64_t>(extent.end, begin, side);
  return {static_cast<int>(begin), static_cast<int>(end - begin)};
}

Extent Across(Box box) { return {box.x, std::int64_t{box.x} + box.width}; }
Extent Down(Box box) { return {box.y, std::int64_t{box.y} + box.height}; }

Extent Widened(Extent extent, std::int64_t square) {
  const std::int64_t begin = std::max<std::int64_t>(extent.begin, 0);
  return {begin / square * square, (extent.end + square - 1) / square * square};
}

Box BoxOf(Cut across, Cut down) {
  if (across.length == 0 || down.length == 0) return {};
  return {across.begin, down.begin, across.length, down.length};
}

}  // namespace

Box CutToImage(Box box, ImageSize size) {
  return BoxOf(CutTo(Across(box), size.width), CutTo(Down(box), size.height));
}

Box WidenToGrid(Box box, int square_pixels, ImageSize size) {
  const Box cut = CutToImage(box, size);
  if (cut.width == 0) return {};
  return BoxOf(CutTo(Widened(Across(cut), square_pixels), size.width),
               CutTo(Widened(Down(cut), square_pixels), size.height));
}

void FillBoxes(std::span<const Box> boxes, Image& image) {
  for (const Box& box : boxes) {
    const Box cut = CutToImage(box, image.size);
    for (int y = cut.y; y < cut.y + cut.height; ++y) {
      const std::size_t first =
          3 * (static_cast<std::size_t>(y) * image.size.width + cut.x);
      std::fill_n(image.bgr.begin() + static_cast<std::ptrdiff_t>(first),
                  3 * static_cast<std::size_t>(cut.width), std::uint8_t{0});
    }
  }
}

}  // namespace undox
