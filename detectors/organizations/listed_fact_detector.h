#ifndef UNDOX_DETECTORS_ORGANIZATIONS_LISTED_FACT_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_LISTED_FACT_DETECTOR_H_

#include <vector>

#include "detectors/organizations/organization_words.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds what needs no word of its own because it stands beside a person's
// name: the neighbours of the name in a list, on a card or in a row of a table
// (name, school or employer, birth date, account), and "X的NAME", "在X做…".
// It asks only the names that earlier detectors found, so it has no pattern
// and no trigger and costs nothing where nobody is named. SCHOOL, WORKPLACE,
// DATE_OF_BIRTH, SOCIAL_HANDLE, WECHAT_ID, STUDENT_ID. Immutable, thread-safe.
class ListedFactDetector : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override { return {}; }
  std::vector<Trigger> Triggers() const override { return {}; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  class Reading;

  OrganizationWords words_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_LISTED_FACT_DETECTOR_H_
