#include "detectors/detector_set.h"

#include "detectors/rule_detector.h"
#include "detectors/phone_detector.h"

namespace undox {

std::vector<std::unique_ptr<TextDetector>> MakeTextDetectors() {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  detectors.push_back(std::make_unique<RuleDetector>(AllRules()));
  detectors.push_back(std::make_unique<PhoneDetector>());
  return detectors;
}

}  // namespace undox
