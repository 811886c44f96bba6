#include <algorithm>
#include <cstdlib>

#include "tests/ocr/codec/sample_files.h"

namespace undox {

Image Plain(ImageSize size, Colour colour) {
  Image image{size, {}};
  for (std::size_t i = 0; i < size.pixels(); ++i) {
    image.bgr.insert(image.bgr.end(), {colour.blue, colour.green, colour.red});
  }
  return image;
}

Image Chart(ImageSize size) {
  Image image{size, {}};
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      image.bgr.push_back(static_cast<std::uint8_t>(255 * x / size.width));
      image.bgr.push_back(static_cast<std::uint8_t>(255 * y / size.height));
      image.bgr.push_back(static_cast<std::uint8_t>(
          128 * (x + y) / (size.width + size.height)));
    }
  }
  return image;
}

Colour PixelOf(ImageView image, int x, int y) {
  const std::size_t at =
      3 * (static_cast<std::size_t>(y) * image.size.width + x);
  return {image.bgr[at], image.bgr[at + 1], image.bgr[at + 2]};
}

int LargestDifference(ImageView a, ImageView b) {
  if (a.size != b.size || a.bgr.size() != b.bgr.size()) return 256;
  int largest = 0;
  for (std::size_t i = 0; i < a.bgr.size(); ++i) {
    largest = std::max(largest, std::abs(a.bgr[i] - b.bgr[i]));
  }
  return largest;
}

std::string ExifWithOrientation(int value) {
  std::string tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18);
  tiff.push_back(static_cast<char>(value));
  tiff.append(std::string(7, '\0'));
  return tiff;
}

}  // namespace undox
