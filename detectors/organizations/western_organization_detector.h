#ifndef UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_ORGANIZATION_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_ORGANIZATION_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds SCHOOL and WORKPLACE in English: the capitalized name behind a word
// that says that a person attends ("student at", "goes to") or works there
// ("works at", "employed by"). A name without such a word is no finding, nor
// is what "my friends work at Google" says of nobody.
class WesternOrganizationDetector : public TextDetector {
 public:
  WesternOrganizationDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  std::vector<Pattern> patterns_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_ORGANIZATION_DETECTOR_H_
