#include "detectors/image/code_view.h"

#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"

namespace undox {
namespace {

// About three modules of a small code; what surrounds a pixel.
constexpr int kSurroundPixels = 25;
// Less contrast than this is noise.
constexpr double kLeastContrast = 16;
constexpr double kSmoothSigma = 1;
constexpr double kSharpenSigma = 3;
constexpr double kSharpenBy = 1.5;

cv::Mat Matrix(const GrayPage& page) {
  return {page.size.height, page.size.width, CV_8U,
          const_cast<std::uint8_t*>(page.gray.data())};
}

GrayPage PageOf(const cv::Mat& gray) {
  GrayPage page;
  page.size = {gray.cols, gray.rows};
  page.gray.resize(page.size.pixels());
  gray.copyTo(cv::Mat(gray.rows, gray.cols, CV_8U, page.gray.data()));
  return page;
}

cv::Mat Smooth(const cv::Mat& gray, double sigma) {
  cv::Mat smooth;
  cv::GaussianBlur(gray, smooth, {}, sigma);
  return smooth;
}

// Every pixel between the darkest and the lightest around it, from 0 to 255.
cv::Mat StretchedLocally(const cv::Mat& gray) {
  const cv::Mat surround = cv::getStructuringElement(
      cv::MORPH_RECT, {kSurroundPixels, kSurroundPixels});
  cv::Mat darkest;
  cv::Mat lightest;
  cv::erode(gray, darkest, surround);
  cv::dilate(gray, lightest, surround);
  const cv::Mat contrast = cv::max(lightest - darkest, kLeastContrast);
  cv::Mat stretched;
  cv::divide(gray - darkest, contrast, stretched, 255);
  return stretched;
}

}  // namespace

GrayPage Gray(ImageView page) {
  const cv::Mat bgr(page.size.height, page.size.width, CV_8UC3,
                    const_cast<std::uint8_t*>(page.bgr.data()));
  cv::Mat gray;
  cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
  return PageOf(gray);
}

GrayPage Undo(CodeDisguise disguise, const GrayPage& page) {
  const cv::Mat gray = Matrix(page);
  cv::Mat plain;
  switch (disguise) {
    case CodeDisguise::kNone:
      return page;
    case CodeDisguise::kInverted:
      cv::bitwise_not(gray, plain);
      break;
    case CodeDisguise::kLarge:
      cv::resize(gray, plain,
                 {(gray.cols + 1) / Reduction(disguise),
                  (gray.rows + 1) / Reduction(disguise)},
                 0, 0, cv::INTER_AREA);
      break;
    case CodeDisguise::kPixelated:
      plain = Smooth(gray, kSmoothSigma);
      break;
    case CodeDisguise::kLowContrast:
      plain = StretchedLocally(gray);
      break;
    case CodeDisguise::kBlurred:
      cv::addWeighted(gray, 1 + kSharpenBy, Smooth(gray, kSharpenSigma),
                      -kSharpenBy, 0, plain);
      break;
  }
  return PageOf(plain);
}

int Reduction(CodeDisguise disguise) {
  return disguise == CodeDisguise::kLarge ? 2 : 1;
}

}  // namespace undox
