#ifndef UNDOX_SERVICE_CLI_REPORT_COMMAND_H_
#define UNDOX_SERVICE_CLI_REPORT_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// Prints figures about the product itself. Returns the exit status.
int RunReport(const ReportCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_REPORT_COMMAND_H_
