#include "ocr/page_ink.h"

#include <algorithm>
#include <utility>

#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"

namespace undox {
namespace {

constexpr int kNarrow = 1000;  // Pixels.
constexpr double kEnlargement = 1.5;
constexpr int kMostWidth = 16'000;
constexpr int kSurroundingScale = 4;
constexpr int kSurrounding = 21;  // Odd; in pixels at the scale above.
constexpr int kMostHeight = 2400;
constexpr int kLeastHeight = 1600;

double ScaleOf(ImageSize size) {
  if (size.width < kNarrow) return kEnlargement;
  return std::min(1.0, static_cast<double>(kMostWidth) / size.width);
}

// The colour around each pixel: what most pixels nearby have.
cv::Mat SurroundingsOf(const cv::Mat& gray) {
  const cv::Size size((gray.cols + kSurroundingScale - 1) / kSurroundingScale,
                      (gray.rows + kSurroundingScale - 1) / kSurroundingScale);
  cv::Mat small;
  cv::resize(gray, small, size, 0, 0, cv::INTER_NEAREST);
  cv::medianBlur(small, small, kSurrounding);
  cv::Mat surroundings;
  cv::resize(small, surroundings, gray.size(), 0, 0, cv::INTER_LINEAR);
  return surroundings;
}

}  // namespace

PageInk InkOf(ImageView image) {
  if (image.size.width <= 0 || image.size.height <= 0) return {};
  // OpenCV takes no constant pixels; nothing writes to them.
  const cv::Mat bgr(image.size.height, image.size.width, CV_8UC3,
                    const_cast<std::uint8_t*>(image.bgr.data()));
  cv::Mat gray;
  cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
  const double scale = ScaleOf(image.size);
  if (scale != 1) {
    cv::resize(gray, gray, cv::Size(), scale, scale,
               scale > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
  }
  cv::Mat ink;
  cv::absdiff(gray, SurroundingsOf(gray), ink);
  cv::Mat paper;
  // Gray text on gray counts as much as black on white.
  ink.convertTo(paper, CV_8U, -1.5, 255);
  return {{paper.cols, paper.rows},
          std::vector<std::uint8_t>(paper.datastart, paper.dataend),
          scale};
}

std::vector<int> FindCuts(const PageInk& ink) {
  std::vector<int> cuts = {0};
  const auto ink_of = [&](int row) {
    const auto width = static_cast<std::size_t>(ink.size.width);
    const auto* begin = ink.gray.data() + static_cast<std::size_t>(row) * width;
    return std::count_if(begin, begin + width,
                         [](std::uint8_t value) { return value < 192; });
  };
  while (ink.size.height - cuts.back() > kMostHeight) {
    std::pair<std::ptrdiff_t, int> best = {ink.size.width + 1, 0};
    for (int row = cuts.back() + kLeastHeight; row <= cuts.back() + kMostHeight;
         ++row) {
      best = std::min(best, {ink_of(row), row});
    }
    cuts.push_back(best.second);
  }
  if (ink.size.height > 0) cuts.push_back(ink.size.height);
  return cuts;
}

}  // namespace undox
