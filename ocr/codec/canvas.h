#ifndef UNDOX_OCR_CODEC_CANVAS_H_
#define UNDOX_OCR_CODEC_CANVAS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// Where the frames of an animation are put together: four bytes a pixel, blue,
// green, red, alpha; colours not multiplied by alpha. Transparent at first.
// Thread-compatible.
class Canvas {
 public:
  explicit Canvas(ImageSize size) : size_(size), bgra_(4 * size.pixels()) {}

  ImageSize size() const { return size_; }
  std::span<const std::uint8_t> bgra() const { return bgra_; }

  // Makes the part of `box` that lies on the canvas transparent.
  void Clear(Box box);

  // Puts `bgra`, the pixels of `box`, in place of what is there (or over it,
  // by their alpha). Parts beyond the canvas are cut off.
  void Replace(Box box, std::span<const std::uint8_t> bgra);
  void Blend(Box box, std::span<const std::uint8_t> bgra);

 private:
  std::uint8_t* At(int x, int y) {
    return bgra_.data() + 4 * (static_cast<std::size_t>(y) * size_.width + x);
  }

  ImageSize size_;
  std::vector<std::uint8_t> bgra_;
};

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_CANVAS_H_
