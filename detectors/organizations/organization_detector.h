#ifndef UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_DETECTOR_H_

#include <vector>

#include "detectors/organizations/organization_words.h"
#include "detectors/organizations/school_reader.h"
#include "detectors/organizations/workplace_reader.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds SCHOOL (a person's school with the class, faculty and year that follow
// without a break) and WORKPLACE (a person's employer) in Chinese. A school or
// firm that a text is about, without a person who attends or works there, is
// no finding. Uses the names found before it.
class OrganizationDetector : public TextDetector {
 public:
  OrganizationDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  enum class Anchor { kSchool, kClass, kWork, kTitle, kForward, kFirm };
  struct Scene;  // One window with what is known about it.

  std::vector<std::string> LiteralsOf(Anchor anchor) const;
  void Add(Anchor anchor, const std::vector<Pattern>& patterns);
  Scene Look(const DetectorInput& input, const Hit& hit) const;
  void DetectSchool(const DetectorInput& input, const Hit& hit,
                    std::vector<Candidate>& out) const;
  void DetectWorkplace(const DetectorInput& input, const Hit& hit,
                       std::vector<Candidate>& out) const;

  OrganizationWords words_;
  WordTable regions_;  // Names of detectors/data/divisions.tsv.
  std::vector<Pattern> patterns_;
  std::vector<Anchor> anchors_;  // Of each pattern.
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_ORGANIZATION_DETECTOR_H_
