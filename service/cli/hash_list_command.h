#ifndef UNDOX_SERVICE_CLI_HASH_LIST_COMMAND_H_
#define UNDOX_SERVICE_CLI_HASH_LIST_COMMAND_H_

#include "service/cli/command_line.h"

namespace undox {

// `undox hash-list`. Returns the exit status.
int RunHashList(const HashListCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_HASH_LIST_COMMAND_H_
