#ifndef UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_H_
#define UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// Finds one kind of thing in a picture: faces, codes. Never identifies anyone.
// Thread-compatible: one owner at a time.
class ImageDetector {
 public:
  virtual ~ImageDetector() = default;

  // `image` stands upright. Findings are InImage{.image = 0} with boxes in its
  // pixels, cut at its edges, sorted from top left. Fails only with kInternal.
  virtual absl::StatusOr<std::vector<Finding>> Detect(ImageView image) = 0;

  // As TextRecognizer::Models.
  virtual std::map<std::string, std::string> Models() const = 0;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_IMAGE_DETECTOR_H_
