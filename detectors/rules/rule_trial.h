#ifndef UNDOX_DETECTORS_RULES_RULE_TRIAL_H_
#define UNDOX_DETECTORS_RULES_RULE_TRIAL_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/rules/rule.h"

namespace undox {

// An example of a rule that is not found whole, or a counterexample in which
// something is found.
struct RuleFailure {
  std::string rule;  // Rule::id.
  bool counterexample = false;
  std::size_t number = 0;          // Of the example, from 1.
  std::vector<std::string> found;  // What the rule found in it.
};

// Runs one rule alone over its examples and counterexamples. Fails with
// kInvalidArgument if its pattern does not compile.
absl::StatusOr<std::vector<RuleFailure>> TryRule(const Rule& rule);

}  // namespace undox

#endif  // UNDOX_DETECTORS_RULES_RULE_TRIAL_H_
