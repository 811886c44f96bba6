#ifndef UNDOX_SERVICE_CLI_FILTER_ARGUMENTS_H_
#define UNDOX_SERVICE_CLI_FILTER_ARGUMENTS_H_

#include <string>
#include <vector>

#include "service/cli/command_line.h"

namespace CLI {
class App;
}  // namespace CLI

namespace undox {

// The types that arguments may name.
std::vector<std::string> TypeIds();

// The options that say what of the findings is wanted.
void AddFilter(CLI::App& app, ScanSettings& settings);

// The command that makes the digests of lists.
void AddHashList(CLI::App& program, HashListCommand& command);

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_FILTER_ARGUMENTS_H_
