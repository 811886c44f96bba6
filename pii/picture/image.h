#ifndef UNDOX_PII_PICTURE_IMAGE_H_
#define UNDOX_PII_PICTURE_IMAGE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace undox {

// Width and height in pixels.
struct ImageSize {
  int width = 0;
  int height = 0;
  friend bool operator==(ImageSize, ImageSize) = default;

  std::size_t pixels() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }
};

// Somebody else's pixels: three bytes each, blue, green, red; row by row from
// the top, no bytes between rows. bgr.size() == 3 * size.pixels().
struct ImageView {
  ImageSize size;
  std::span<const std::uint8_t> bgr;
};

// Pixels of our own, laid out as in ImageView.
struct Image {
  ImageSize size;
  std::vector<std::uint8_t> bgr;

  ImageView view() const { return {size, bgr}; }
};

}  // namespace undox

#endif  // UNDOX_PII_PICTURE_IMAGE_H_
