#include "ocr/line_strip.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace undox {
namespace {

cv::Point2f At(Point point) { return {point.x, point.y}; }

// The quad as it is, unscaled.
cv::Mat Straightened(const cv::Mat& page, const TextQuad& quad) {
  const Box bounds = quad.Bounds();
  const cv::Rect around = cv::Rect(bounds.x - 2, bounds.y - 2, bounds.width + 4,
                                   bounds.height + 4) &
                          cv::Rect(0, 0, page.cols, page.rows);
  const float width = std::max(1.0F, std::round(quad.Width()));
  const float height = std::max(1.0F, std::round(quad.Height()));
  const cv::Point2f origin(static_cast<float>(around.x),
                           static_cast<float>(around.y));
  const cv::Point2f from[] = {
      At(quad.corners[0]) - origin, At(quad.corners[1]) - origin,
      At(quad.corners[2]) - origin, At(quad.corners[3]) - origin};
  const cv::Point2f to[] = {{0, 0}, {width, 0}, {width, height}, {0, height}};
  cv::Mat strip;
  cv::warpPerspective(page(around), strip,
                      cv::getPerspectiveTransform(from, to),
                      {static_cast<int>(width), static_cast<int>(height)},
                      cv::INTER_CUBIC, cv::BORDER_REPLICATE);
  return strip;
}

}  // namespace

Image CutStrip(ImageView page, const TextQuad& quad, int height,
               int most_width) {
  const cv::Mat pixels(page.size.height, page.size.width, CV_8UC3,
                       const_cast<std::uint8_t*>(page.bgr.data()));
  const cv::Mat strip = Straightened(pixels, quad);
  const double shape = static_cast<double>(strip.cols) / strip.rows;
  const int width =
      std::clamp(static_cast<int>(std::ceil(height * shape)), 1, most_width);
  Image scaled{{width, height}, {}};
  scaled.bgr.resize(3 * scaled.size.pixels());
  cv::Mat out(height, width, CV_8UC3, scaled.bgr.data());
  cv::resize(strip, out, out.size(), 0, 0,
             strip.rows > 2 * height ? cv::INTER_AREA : cv::INTER_LINEAR);
  return scaled;
}

}  // namespace undox
