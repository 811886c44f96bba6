#include "detectors/detector_set.h"

namespace undox {

std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors() {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  return detectors;
}

}  // namespace undox
