#ifndef UNDOX_SERVICE_CLI_FAILURE_H_
#define UNDOX_SERVICE_CLI_FAILURE_H_

#include "absl/status/status.h"

namespace undox {

// Prints "undox: <message>" to standard error and returns the exit status that
// fits: kWrongUse for kInvalidArgument, else kUnavailable.
int ReportFailure(const absl::Status& status);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_FAILURE_H_
