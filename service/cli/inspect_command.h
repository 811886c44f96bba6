#ifndef UNDOX_SERVICE_CLI_INSPECT_COMMAND_H_
#define UNDOX_SERVICE_CLI_INSPECT_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// `undox inspect`: one text, explained to a person. Returns the exit status.
int RunInspect(const InspectCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_INSPECT_COMMAND_H_
