#ifndef UNDOX_DETECTORS_RULES_RULE_DETECTOR_H_
#define UNDOX_DETECTORS_RULES_RULE_DETECTOR_H_

#include <vector>

#include "detectors/rules/rule.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Every row of every rule file, in a fixed order.
std::vector<Rule> AllRules();

// "CN_RESIDENT_ID" for "CN_RESIDENT_ID.18".
std::string_view TypeOfRule(const Rule& rule);

// ISO 3166-1 code of who issues what the rule finds; empty: nobody in
// particular.
std::string_view CountryOf(const Rule& rule);

// Finds what rows describe: a hit whose edges, validator and context hold.
class RuleDetector : public TextDetector {
 public:
  explicit RuleDetector(std::vector<Rule> rules);

  std::vector<Pattern> Patterns() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  std::vector<Rule> rules_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_RULES_RULE_DETECTOR_H_
