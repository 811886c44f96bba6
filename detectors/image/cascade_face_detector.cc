#include "detectors/image/cascade_face_detector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <system_error>
#include <tuple>
#include <utility>

#include "detectors/image/face_candidate.h"
#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"
#include "opencv2/objdetect.hpp"

namespace undox {
namespace {

constexpr char kFileName[] = "haarcascade_frontalface_alt2.xml";
constexpr double kScaleFactor = 1.1;
constexpr int kLeastNeighbours = 3;
constexpr double kSameWindow = 0.2;
constexpr int kLeastFacePixels = 24;
// Larger pages are made smaller first: the cascade is slow.
constexpr double kMostShortSide = 1200;

// The cascade answers with squares around eyes, nose and mouth; a face from
// brow to chin and ear to ear is narrower, taller and lower.
constexpr double kWidthOfSquare = 0.80;
constexpr double kHeightOfSquare = 1.04;
constexpr double kTopOfSquare = 0.05;

// Of 60 candidates on 52 development pictures (tests/bench/look_bench), those
// with at most 5 neighbours were false but for one, the others true. Softened,
// for other pictures will differ.
double Probability(int neighbours) {
  return 1 / (1 + std::exp(3.5 - 0.55 * neighbours));
}

cv::Mat GrayPage(ImageView image, double scale) {
  const cv::Mat bgr(image.size.height, image.size.width, CV_8UC3,
                    const_cast<std::uint8_t*>(image.bgr.data()));
  cv::Mat gray;
  cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
  if (scale < 1) cv::resize(gray, gray, {}, scale, scale, cv::INTER_AREA);
  return gray;
}

}  // namespace

struct CascadeFaceDetector::Cascade {
  cv::CascadeClassifier classifier;
};

std::span<const std::filesystem::path> CascadeDirectories() {
  static const std::array<std::filesystem::path, 5> kDirectories{
      "/usr/share/opencv4/haarcascades", "/usr/share/opencv/haarcascades",
      "/usr/local/share/opencv4/haarcascades",
      "/opt/homebrew/share/opencv4/haarcascades",
      "/usr/share/OpenCV/haarcascades"};
  return kDirectories;
}

CascadeFaceDetector::CascadeFaceDetector(
    std::span<const std::filesystem::path> directories) {
  for (const std::filesystem::path& directory : directories) {
    const std::filesystem::path file = directory / kFileName;
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) continue;
    auto cascade = std::make_unique<Cascade>();
    try {
      if (cascade->classifier.load(file.string())) {
        cascade_ = std::move(cascade);
        return;
      }
    } catch (const cv::Exception&) {
      continue;  // A broken file; another directory may have a sound one.
    }
  }
}

CascadeFaceDetector::~CascadeFaceDetector() = default;

absl::StatusOr<std::vector<Finding>> CascadeFaceDetector::Detect(
    ImageView image) {
  if (cascade_ == nullptr) {
    return absl::UnavailableError(
        "faces: neither centerface.onnx nor OpenCV's cascade is here");
  }
  if (image.size.pixels() == 0) return std::vector<Finding>();
  const double scale = std::min(
      1.0, kMostShortSide / std::min(image.size.width, image.size.height));
  std::vector<FaceCandidate> faces;
  try {
    std::vector<cv::Rect> squares;
    cascade_->classifier.detectMultiScale(GrayPage(image, scale), squares,
                                          kScaleFactor, 0, 0,
                                          {kLeastFacePixels, kLeastFacePixels});
    // Windows arrive in the order of OpenCV's threads, and grouping depends on
    // the order.
    std::sort(squares.begin(), squares.end(),
              [](const cv::Rect& a, const cv::Rect& b) {
                return std::tie(a.y, a.x, a.width) <
                       std::tie(b.y, b.x, b.width);
              });
    std::vector<int> neighbours;
    cv::groupRectangles(squares, neighbours, kLeastNeighbours, kSameWindow);
    for (std::size_t i = 0; i < squares.size(); ++i) {
      const double side = squares[i].width / scale;
      faces.push_back(
          {.left = squares[i].x / scale + side * (1 - kWidthOfSquare) / 2,
           .top = squares[i].y / scale + side * kTopOfSquare,
           .width = side * kWidthOfSquare,
           .height = side * kHeightOfSquare,
           .probability = Probability(neighbours[i])});
    }
  } catch (const cv::Exception&) {
    return absl::InternalError("faces: the cascade failed");
  }
  return FaceFindings(OnePerFace(std::move(faces)), image.size, "cascade");
}

std::map<std::string, std::string> CascadeFaceDetector::Models() const {
  return {{"cascade", cascade_ == nullptr ? "absent" : kFileName}};
}

}  // namespace undox
