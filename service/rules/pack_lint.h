#ifndef UNDOX_SERVICE_RULES_PACK_LINT_H_
#define UNDOX_SERVICE_RULES_PACK_LINT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/text/text_scanner.h"
#include "service/rules/rule_pack.h"

namespace undox {

// What is wrong with a rule.
struct LintRemark {
  bool is_error = false;
  std::string rule_id;
  std::string what;
};

// Looks at what reading a pack does not: examples that are missing or not
// found, rules that find everyday texts or what built-in rules leave alone,
// patterns slow to scan, and, by `built_in`, a scanner without packs, examples
// that the product finds already. Fails with kInternal only.
absl::StatusOr<std::vector<LintRemark>> LintPack(const RulePack& pack,
                                                 const TextScanner& built_in);

}  // namespace undox

#endif  // UNDOX_SERVICE_RULES_PACK_LINT_H_
