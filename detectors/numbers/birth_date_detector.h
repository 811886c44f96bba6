#ifndef UNDOX_DETECTORS_NUMBERS_BIRTH_DATE_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_BIRTH_DATE_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds DATE_OF_BIRTH: a date that the words right before or behind it call
// one (生日, 出生, 生于, …生, DOB, born). At least a month is given, a year if
// there is one lies in 1920 to 2029, and the day exists in some year. The value
// is "1998-03-02", "1998-03" or "--03-02" (ISO 8601). Other dates are none, nor
// the day of a party (生日会). Immutable and thread-safe.
class BirthDateDetector final : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_BIRTH_DATE_DETECTOR_H_
