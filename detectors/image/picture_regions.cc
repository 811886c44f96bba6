#include "detectors/image/picture_regions.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "detectors/image/page_box.h"
#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"

namespace undox {
namespace {

constexpr int kCellPixels = 8;
// Steps of brightness between neighbouring pixels that speak for a picture:
// less is flat, more is an edge of a letter.
constexpr double kLeastStep = 2;
constexpr double kMostStep = 40;
// How much of a cell has to have such steps.
constexpr double kPictureShare = 0.5;
// Specks of fewer cells a side are noise around letters.
constexpr int kLeastCells = 3;
constexpr int kMarginCells = 2;
// So many regions are no longer worth telling apart.
constexpr std::size_t kMostRegions = 200;
constexpr double kWholePageShare = 0.7;

// One byte a cell: 255 if it looks like a part of a picture.
cv::Mat PictureCells(const cv::Mat& bgr) {
  cv::Mat gray;
  cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
  cv::Mat padded;
  const auto up = [](int n) {
    return (n + kCellPixels - 1) / kCellPixels * kCellPixels;
  };
  cv::copyMakeBorder(gray, padded, 0, up(gray.rows) - gray.rows + 1, 0,
                     up(gray.cols) - gray.cols + 1, cv::BORDER_REPLICATE);
  const cv::Rect inside(0, 0, padded.cols - 1, padded.rows - 1);
  cv::Mat across;
  cv::Mat down;
  cv::absdiff(padded(inside), padded(inside + cv::Point(1, 0)), across);
  cv::absdiff(padded(inside), padded(inside + cv::Point(0, 1)), down);
  cv::Mat step;
  cv::max(across, down, step);
  cv::Mat soft;
  cv::inRange(step, kLeastStep, kMostStep, soft);
  cv::Mat share;
  cv::resize(soft, share, {soft.cols / kCellPixels, soft.rows / kCellPixels}, 0,
             0, cv::INTER_AREA);
  return share >= 255 * kPictureShare;
}

void JoinOverlapping(std::vector<Box>& boxes) {
  for (std::size_t i = 0; i < boxes.size();) {
    const auto other = std::find_if(
        boxes.begin() + static_cast<std::ptrdiff_t>(i) + 1, boxes.end(),
        [&](const Box& box) { return SharedArea(boxes[i], box) > 0; });
    if (other == boxes.end()) {
      ++i;
      continue;
    }
    const cv::Rect both =
        cv::Rect(boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height) |
        cv::Rect(other->x, other->y, other->width, other->height);
    boxes[i] = {both.x, both.y, both.width, both.height};
    boxes.erase(other);
    i = 0;
  }
}

}  // namespace

std::vector<Box> PictureRegions(ImageView page) {
  if (page.size.pixels() == 0) return {};
  const cv::Mat bgr(page.size.height, page.size.width, CV_8UC3,
                    const_cast<std::uint8_t*>(page.bgr.data()));
  cv::Mat cells = PictureCells(bgr);
  const auto square = [](int side) {
    return cv::getStructuringElement(cv::MORPH_RECT, {side, side});
  };
  cv::morphologyEx(cells, cells, cv::MORPH_OPEN, square(kLeastCells));
  cv::dilate(cells, cells, square(2 * kMarginCells + 1));
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centers;
  const int count = cv::connectedComponentsWithStats(cells, labels, stats,
                                                     centers, 8, CV_32S);
  const Box whole{0, 0, page.size.width, page.size.height};
  if (static_cast<std::size_t>(count) > kMostRegions) return {whole};
  std::vector<Box> regions;
  for (int i = 1; i < count; ++i) {
    const auto cell = [&](int column) {
      return stats.at<int>(i, column) * kCellPixels;
    };
    regions.push_back(
        WithinPage({cell(cv::CC_STAT_LEFT), cell(cv::CC_STAT_TOP),
                    cell(cv::CC_STAT_WIDTH), cell(cv::CC_STAT_HEIGHT)},
                   page.size));
  }
  JoinOverlapping(regions);
  double area = 0;
  for (const Box& box : regions) area += SharedArea(box, whole);
  if (area > kWholePageShare * SharedArea(whole, whole)) return {whole};
  std::sort(regions.begin(), regions.end(), [](const Box& a, const Box& b) {
    return std::tie(a.y, a.x) < std::tie(b.y, b.x);
  });
  return regions;
}

}  // namespace undox
