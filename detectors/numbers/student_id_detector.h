#ifndef UNDOX_DETECTORS_NUMBERS_STUDENT_ID_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_STUDENT_ID_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds STUDENT_ID: 6 to 20 letters and digits that the words right before
// them (学号, 学籍号, 考生号, student ID) or behind them call one. Schools
// write as they please, so the form alone says nothing. The value is in upper
// case. Immutable and thread-safe.
class StudentIdDetector final : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  // Numbers with a year before a student or a name: 22310590317同学.
  void DetectUnannounced(const DetectorInput& input,
                         std::vector<Candidate>& out) const;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_STUDENT_ID_DETECTOR_H_
