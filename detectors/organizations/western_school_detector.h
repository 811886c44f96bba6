#ifndef UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_SCHOOL_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_SCHOOL_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds SCHOOL by its English name (Ashby Middle School, Ashby College of
// Nursing) beside the name of a person that was found before, or with a grade
// behind it (8th grade homeroom B), which is part of it. Names have two
// capitalized words at least, a shape of QuickLook. Immutable, thread-safe.
class WesternSchoolDetector : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override { return {}; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_WESTERN_SCHOOL_DETECTOR_H_
