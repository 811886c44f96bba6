#ifndef UNDOX_SERVICE_CLI_RULES_COMMAND_H_
#define UNDOX_SERVICE_CLI_RULES_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// `undox rules`: what can be found. Returns the exit status.
int RunRules(const RulesCommand& command);

// `undox --version`: the program's version and the rule set's. Returns the
// exit status.
int RunVersion(const VersionCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_RULES_COMMAND_H_
