#ifndef UNDOX_DETECTORS_IMAGE_CENTER_FACE_DETECTOR_H_
#define UNDOX_DETECTORS_IMAGE_CENTER_FACE_DETECTOR_H_

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/image/image_detector.h"
#include "ocr/network.h"

namespace undox {

// FACE by CenterFace (Xu et al., 2019), a network that shows for every fourth
// pixel how likely it is the centre of a face, and how large that is. Finds
// faces from about 16 pixels on; sees no faces that lie on their side.
//
// Confidence: the logistic function of the network's score s,
// 1 / (1 + exp(-(a + b s))); a and b stand in the .cc file with what they were
// fitted on.
class CenterFaceDetector : public ImageDetector {
 public:
  // Reads `directory`/centerface.onnx and works with `threads` threads; they
  // do not change what is found. Fails as ReadModelFile and LoadNetwork do.
  static absl::StatusOr<std::unique_ptr<CenterFaceDetector>> Load(
      const std::filesystem::path& directory, int threads);

  // `network` is CenterFace; `digest` names its model as ModelFile::digest.
  CenterFaceDetector(std::string digest, std::unique_ptr<Network> network);

  absl::StatusOr<std::vector<Finding>> Detect(ImageView image) override;

  std::map<std::string, std::string> Models() const override;

 private:
  std::string digest_;
  std::unique_ptr<Network> network_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_CENTER_FACE_DETECTOR_H_
