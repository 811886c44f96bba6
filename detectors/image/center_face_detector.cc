#include "detectors/image/center_face_detector.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "detectors/image/face_candidate.h"
#include "detectors/image/face_sheets.h"
#include "detectors/image/picture_regions.h"
#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"

namespace undox {
namespace {

// The network's grid: one point for so many pixels a side.
constexpr int kStride = 4;
constexpr std::size_t kOutputs = 4;

// Fitted to 196 candidates with a score of at least 0.08 on 52 development
// pictures (56 faces; tests/bench/look_bench) together with the counts of right
// and wrong ones above 0.2, 0.35 and 0.5 on 147 pictures (213 faces), which the
// project's notes on pictures give: even odds at 0.33.
constexpr double kLogisticStart = -6.9;
constexpr double kLogisticSlope = 20.9;
constexpr double kLeastScore = 0.2;
// More than a crowd; what a hostile picture may cost.
constexpr std::size_t kMostCandidates = 4000;

double Probability(double score) {
  return 1 / (1 + std::exp(-(kLogisticStart + kLogisticSlope * score)));
}

cv::Rect Rectangle(const Box& box) {
  return {box.x, box.y, box.width, box.height};
}

// The sheet's pixels as the network wants them: planes of red, green, blue,
// from 0 to 255.
Tensor Pixels(const cv::Mat& page, const FaceSheet& sheet) {
  cv::Mat pixels(sheet.size.height, sheet.size.width, CV_8UC3,
                 cv::Scalar::all(128));
  for (const SheetCrop& crop : sheet.crops) {
    cv::Mat place = pixels(Rectangle(crop.place));
    cv::resize(page(Rectangle(crop.source)), place, place.size(), 0, 0,
               crop.scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  }
  Tensor tensor;
  tensor.shape = {1, 3, static_cast<std::size_t>(pixels.rows),
                  static_cast<std::size_t>(pixels.cols)};
  tensor.values.resize(3 * sheet.size.pixels());
  for (int plane = 0; plane < 3; ++plane) {
    cv::Mat to(pixels.rows, pixels.cols, CV_32F,
               tensor.values.data() +
                   static_cast<std::size_t>(plane) * sheet.size.pixels());
    cv::Mat from;
    cv::extractChannel(pixels, from, 2 - plane);
    from.convertTo(to, CV_32F);
  }
  return tensor;
}

// Adds the faces that the network saw on `sheet`. Its outputs: score; logarithm
// of height and width in grid points; offset of the centre down and across;
// landmarks, which nobody needs here.
void AddFaces(const FaceSheet& sheet, std::span<const TensorView> outputs,
              std::vector<FaceCandidate>& faces) {
  const std::span<const float> score = outputs[0].values;
  const std::span<const float> size = outputs[1].values;
  const std::span<const float> offset = outputs[2].values;
  const auto columns = static_cast<std::size_t>(sheet.size.width / kStride);
  const std::size_t points = score.size();
  for (std::size_t i = 0; i < points; ++i) {
    if (!(score[i] >= kLeastScore)) continue;
    if (faces.size() >= kMostCandidates) return;
    const double height = kStride * std::exp(static_cast<double>(size[i]));
    const double width =
        kStride * std::exp(static_cast<double>(size[points + i]));
    const std::size_t row = i / columns;
    const double y = kStride * (static_cast<double>(row) +
                                static_cast<double>(offset[i]) + 0.5);
    const double x = kStride * (static_cast<double>(i % columns) +
                                static_cast<double>(offset[points + i]) + 0.5);
    const auto face = OnPage(sheet, {.left = x - width / 2,
                                     .top = y - height / 2,
                                     .width = width,
                                     .height = height,
                                     .probability = Probability(score[i])});
    if (face) faces.push_back(*face);
  }
}

bool AreOutputs(const FaceSheet& sheet, std::span<const TensorView> outputs) {
  if (outputs.size() != kOutputs) return false;
  const std::size_t points = sheet.size.pixels() / (kStride * kStride);
  return outputs[0].values.size() == points &&
         outputs[1].values.size() == 2 * points &&
         outputs[2].values.size() == 2 * points;
}

}  // namespace

absl::StatusOr<std::unique_ptr<CenterFaceDetector>> CenterFaceDetector::Load(
    const std::filesystem::path& directory, int threads) {
  const auto file = ReadModelFile(directory / "centerface.onnx");
  if (!file.ok()) return file.status();
  auto network =
      LoadNetwork(*file, {.streams = threads, .input_shape = {1, 3, -1, -1}});
  if (!network.ok()) return network.status();
  return std::make_unique<CenterFaceDetector>(file->digest,
                                              *std::move(network));
}

CenterFaceDetector::CenterFaceDetector(std::string digest,
                                       std::unique_ptr<Network> network)
    : digest_(std::move(digest)), network_(std::move(network)) {}

absl::StatusOr<std::vector<Finding>> CenterFaceDetector::Detect(
    ImageView image) {
  const cv::Mat page(image.size.height, image.size.width, CV_8UC3,
                     const_cast<std::uint8_t*>(image.bgr.data()));
  std::vector<FaceCandidate> faces;
  bool understood = true;
  try {
    const std::vector<FaceSheet> sheets =
        PlanFaceSheets(image.size, PictureRegions(image));
    const absl::Status status = network_->Run(
        sheets.size(),
        [&](std::size_t index) { return Pixels(page, sheets[index]); },
        [&](std::size_t index, std::span<const TensorView> outputs) {
          understood = understood && AreOutputs(sheets[index], outputs);
          if (understood) AddFaces(sheets[index], outputs, faces);
        });
    if (!status.ok()) return status;
  } catch (const cv::Exception&) {
    return absl::InternalError("faces: the picture cannot be prepared");
  }
  if (!understood) {
    return absl::InternalError("faces: centerface.onnx is another network");
  }
  return FaceFindings(OnePerFace(std::move(faces)), image.size, "centerface");
}

std::map<std::string, std::string> CenterFaceDetector::Models() const {
  return {{"centerface", digest_}};
}

}  // namespace undox
