#ifndef UNDOX_SERVICE_CLI_RULE_CHECKS_H_
#define UNDOX_SERVICE_CLI_RULE_CHECKS_H_

#include "service/cli/command_line.h"

namespace undox {

// Each returns the exit status.

// `undox rules list`: the rows of rules, built in and of packs.
int ListRules(const RulesCommand& command);

// `undox rules test`: every rule on its examples and counterexamples.
int TestRules(const RulesCommand& command);

// `undox rules lint`: what is wrong with packs.
int LintRules(const RulesCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_RULE_CHECKS_H_
