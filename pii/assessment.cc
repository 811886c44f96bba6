#include "pii/assessment.h"

namespace undox {

Assessment AssessPost(std::string_view, std::vector<Finding>& findings,
                      const Cues&, const Reach&, const AssessmentPolicy&) {
  Assessment assessment;
  if (findings.empty()) return assessment;
  Subject subject;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    findings[i].subject = 0;
    subject.findings.push_back(static_cast<int>(i));
  }
  subject.exposure.level = Level::kMedium;
  subject.exposure.score = 40;
  assessment.exposure = subject.exposure;
  assessment.subjects.push_back(subject);
  return assessment;
}

}  // namespace undox
