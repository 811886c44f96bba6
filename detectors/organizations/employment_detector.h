#ifndef UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_

#include <vector>

#include "detectors/organizations/organization_words.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds employers by what they are, a rare kind (卫生院, 律师事务所) or a
// department (检验科, 商业化三组), and by how a person is put there:
// 在X快一年了, 从X调走, 单位X, 女，X在编. WORKPLACE. Behind
// OrganizationDetector, which knows the verbs of work. Immutable and
// thread-safe.
class EmploymentDetector : public TextDetector {
 public:
  EmploymentDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  OrganizationWords words_;
  std::vector<Pattern> patterns_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_
