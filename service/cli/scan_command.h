#ifndef UNDOX_SERVICE_CLI_SCAN_COMMAND_H_
#define UNDOX_SERVICE_CLI_SCAN_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// `undox scan`: posts in, reports out. Returns the exit status.
int RunScan(const ScanCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCAN_COMMAND_H_
