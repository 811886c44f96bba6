#ifndef UNDOX_SERVICE_CLI_REDACT_COMMAND_H_
#define UNDOX_SERVICE_CLI_REDACT_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// `undox redact`: a redacted copy and a proof for each file. Returns the exit
// status.
int RunRedact(const RedactCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_REDACT_COMMAND_H_
