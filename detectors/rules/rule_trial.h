#ifndef UNDOX_DETECTORS_RULES_RULE_TRIAL_H_
#define UNDOX_DETECTORS_RULES_RULE_TRIAL_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/rules/rule_detector.h"
#include "detectors/text/pattern_set.h"

namespace undox {

// "护照{E12345678}" is the text without braces and what is to be found in it;
// without braces all of it.
struct MarkedExample {
  std::string text;
  Span expected;  // Bytes of text.
};
MarkedExample ReadExample(std::string_view example);

// One rule by itself, to try on texts. Thread-compatible.
class RuleTrial {
 public:
  // What `rule` views outlives the trial. Fails with kInvalidArgument if the
  // pattern does not compile.
  static absl::StatusOr<RuleTrial> Create(const Rule& rule);

  // Where the rule finds something in `text`, in its bytes.
  absl::StatusOr<std::vector<Span>> Find(std::string_view text);

  // A sentence for each example that is not found whole and alone, and each
  // counterexample in which something is found; empty: all hold.
  absl::StatusOr<std::vector<std::string>> Failures();

 private:
  RuleTrial(const Rule& rule, PatternSet set, PatternSet::Scratch scratch);

  Rule rule_;
  RuleDetector detector_;
  PatternSet set_;
  PatternSet::Scratch scratch_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_RULES_RULE_TRIAL_H_
