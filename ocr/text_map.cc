#include "ocr/text_map.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace undox {
namespace {

constexpr float kLeastCorePixels = 3;  // Short side of a core; less is dust.

// The corners of `rectangle` so that the line runs from left to right along
// the longer side if that is the flatter one, as an upright line does.
TextQuad UprightQuad(const cv::RotatedRect& rectangle) {
  cv::Point2f corners[4];
  rectangle.points(corners);
  std::sort(std::begin(corners), std::end(corners),
            [](const cv::Point2f& a, const cv::Point2f& b) {
              return a.x < b.x || (a.x == b.x && a.y < b.y);
            });
  const bool left_first = corners[0].y <= corners[1].y;
  const bool right_first = corners[2].y <= corners[3].y;
  const cv::Point2f top_left = corners[left_first ? 0 : 1];
  const cv::Point2f bottom_left = corners[left_first ? 1 : 0];
  const cv::Point2f top_right = corners[right_first ? 2 : 3];
  const cv::Point2f bottom_right = corners[right_first ? 3 : 2];
  return {{Point{top_left.x, top_left.y}, Point{top_right.x, top_right.y},
           Point{bottom_right.x, bottom_right.y},
           Point{bottom_left.x, bottom_left.y}}};
}

// Mean probability inside the rectangle.
float MeanInside(const cv::Mat& map, const cv::RotatedRect& rectangle) {
  const cv::Rect bounds =
      rectangle.boundingRect() & cv::Rect(0, 0, map.cols, map.rows);
  if (bounds.empty()) return 0;
  cv::Point2f corners[4];
  rectangle.points(corners);
  std::vector<cv::Point> polygon;
  for (const cv::Point2f& corner : corners) {
    polygon.emplace_back(cvRound(corner.x) - bounds.x,
                         cvRound(corner.y) - bounds.y);
  }
  cv::Mat mask = cv::Mat::zeros(bounds.size(), CV_8U);
  cv::fillConvexPoly(mask, polygon, cv::Scalar(255));
  return static_cast<float>(cv::mean(map(bounds), mask)[0]);
}

cv::RotatedRect Grown(cv::RotatedRect core, float ratio) {
  const float width = core.size.width;
  const float height = core.size.height;
  const float margin = width * height * ratio / (2 * (width + height));
  core.size.width += 2 * margin;
  core.size.height += 2 * margin;
  return core;
}

}  // namespace

std::vector<FoundLine> FindTextQuads(std::span<const float> map, ImageSize size,
                                     const TextMapOptions& options) {
  const cv::Mat probabilities(size.height, size.width, CV_32F,
                              const_cast<float*>(map.data()));
  cv::Mat cores = probabilities > options.pixel_threshold;
  cv::dilate(cores, cores, cv::Mat::ones(2, 2, CV_8U));
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(cores, outlines, cv::RETR_LIST, cv::CHAIN_APPROX_SIMPLE);

  std::vector<FoundLine> lines;
  for (const std::vector<cv::Point>& outline : outlines) {
    const cv::RotatedRect core = cv::minAreaRect(outline);
    if (std::min(core.size.width, core.size.height) < kLeastCorePixels) {
      continue;
    }
    const float probability = MeanInside(probabilities, core);
    if (probability < options.line_threshold) continue;
    lines.push_back(
        {UprightQuad(Grown(core, options.unclip_ratio)), probability});
    if (static_cast<int>(lines.size()) == options.most_lines) break;
  }
  // Outlines come from the bottom of the map.
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace undox
