#include "detectors/image/image_detector_set.h"

#include <utility>

#include "detectors/image/cascade_face_detector.h"
#include "detectors/image/center_face_detector.h"
#include "detectors/image/code_detector.h"

namespace undox {
namespace {

std::unique_ptr<ImageDetector> MakeFaceDetector(
    const std::filesystem::path& models, int threads) {
  auto network = CenterFaceDetector::Load(models, threads);
  if (network.ok()) return *std::move(network);
  return std::make_unique<CascadeFaceDetector>(CascadeDirectories());
}

}  // namespace

std::vector<std::unique_ptr<ImageDetector>> MakeImageDetectors(
    const std::filesystem::path& models, int threads) {
  std::vector<std::unique_ptr<ImageDetector>> detectors;
  detectors.push_back(MakeFaceDetector(models, threads));
  detectors.push_back(std::make_unique<CodeDetector>(threads));
  return detectors;
}

}  // namespace undox
