#ifndef UNDOX_DETECTORS_IMAGE_CASCADE_FACE_DETECTOR_H_
#define UNDOX_DETECTORS_IMAGE_CASCADE_FACE_DETECTOR_H_

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/image/image_detector.h"

namespace undox {

// Where OpenCV's data packages put haarcascade_frontalface_alt2.xml, in the
// order in which they are searched: Debian, other distributions, a build of
// one's own, Homebrew.
std::span<const std::filesystem::path> CascadeDirectories();

// FACE by OpenCV's cascade of Haar-like features (Viola and Jones, 2001;
// Lienhart's frontal faces): what is left where there is no network. Finds
// upright faces from 24 pixels on, about half of them.
//
// Confidence grows with the number of neighbouring windows that agree.
class CascadeFaceDetector : public ImageDetector {
 public:
  // Reads haarcascade_frontalface_alt2.xml in the first of `directories` that
  // has it; without any, or with a broken one, Detect fails with kUnavailable.
  explicit CascadeFaceDetector(
      std::span<const std::filesystem::path> directories);
  ~CascadeFaceDetector() override;

  absl::StatusOr<std::vector<Finding>> Detect(ImageView image) override;

  // "cascade": the file's name, or "absent".
  std::map<std::string, std::string> Models() const override;

 private:
  struct Cascade;
  std::unique_ptr<Cascade> cascade_;  // Null if there is none.
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_CASCADE_FACE_DETECTOR_H_
