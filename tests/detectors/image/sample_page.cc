#include "tests/detectors/image/sample_page.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <utility>
#include <variant>

#include "ocr/codec/image_decoder.h"

namespace undox {
namespace {

std::size_t At(ImageSize size, int x, int y) {
  return 3 * (static_cast<std::size_t>(y) * size.width + x);
}

template <typename Brightness>
Image GrayPage(ImageSize size, Brightness brightness) {
  Image page{size, std::vector<std::uint8_t>(3 * size.pixels())};
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const auto value = static_cast<std::uint8_t>(brightness(x, y));
      for (int channel = 0; channel < 3; ++channel) {
        page.bgr[At(size, x, y) + channel] = value;
      }
    }
  }
  return page;
}

}  // namespace

Image Fixture(const std::string& name) {
  std::ifstream file("fixtures/" + name, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  FrameList frames;
  if (!DecodeImage(bytes, ImageLimits{}, frames).ok()) return {};
  return std::move(frames.frames.front());
}

Image Halved(const Image& image) {
  Image half;
  half.size = {image.size.width / 2, image.size.height / 2};
  half.bgr.resize(3 * half.size.pixels());
  for (int y = 0; y < half.size.height; ++y) {
    for (int x = 0; x < half.size.width; ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        int sum = 2;
        for (const auto& [dx, dy] : std::array<std::pair<int, int>, 4>{
                 {{0, 0}, {1, 0}, {0, 1}, {1, 1}}}) {
          sum += image.bgr[At(image.size, 2 * x + dx, 2 * y + dy) + channel];
        }
        half.bgr[At(half.size, x, y) + channel] =
            static_cast<std::uint8_t>(sum / 4);
      }
    }
  }
  return half;
}

Image Mirrored(const Image& image) {
  Image mirrored = image;
  for (int y = 0; y < image.size.height; ++y) {
    for (int x = 0; x < image.size.width; ++x) {
      std::copy_n(
          image.bgr.begin() + At(image.size, image.size.width - 1 - x, y), 3,
          mirrored.bgr.begin() + At(image.size, x, y));
    }
  }
  return mirrored;
}

Image FlatPage(ImageSize size, int brightness) {
  return GrayPage(size, [=](int, int) { return brightness; });
}

Image NoisePage(ImageSize size) {
  std::mt19937 random(7);
  return GrayPage(size, [&](int, int) { return random() % 256; });
}

Image LinedPage(ImageSize size) {
  return GrayPage(size, [](int x, int y) {
    const bool in_row = y % 32 < 20;
    const bool in_stroke = (x * 7 + y / 32 * 13) % 24 < 9 && (x + y) % 5 != 0;
    return in_row && in_stroke ? 20 : 250;
  });
}

Image Checkerboard(ImageSize size, int square_pixels) {
  return GrayPage(size, [=](int x, int y) {
    return (x / square_pixels + y / square_pixels) % 2 == 0 ? 0 : 255;
  });
}

void Paste(const Image& image, int x, int y, Image& page) {
  for (int row = 0; row < image.size.height; ++row) {
    std::copy_n(image.bgr.begin() + At(image.size, 0, row),
                3 * image.size.width,
                page.bgr.begin() + At(page.size, x, y + row));
  }
}

std::vector<Box> BoxesOf(const std::vector<Finding>& findings,
                         const std::string& type) {
  std::vector<Box> boxes;
  for (const Finding& finding : findings) {
    const auto& place = std::get<InImage>(finding.location);
    if (finding.type == type && place.boxes.size() == 1) {
      boxes.push_back(place.boxes.front());
    }
  }
  return boxes;
}

double Overlap(const Box& a, const Box& b) {
  const int width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
  const int height =
      std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const double shared = static_cast<double>(width) * height;
  return shared / (static_cast<double>(a.width) * a.height +
                   static_cast<double>(b.width) * b.height - shared);
}

}  // namespace undox
