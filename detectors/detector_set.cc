#include "detectors/detector_set.h"

#include "detectors/rule_detector.h"

namespace undox {

std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors() {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  detectors.push_back(std::make_unique<RuleDetector>(AllRules()));
  return detectors;
}

}  // namespace undox
