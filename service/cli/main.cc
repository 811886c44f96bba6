#include <variant>

#include "service/cli/command_line.h"
#include "service/cli/hash_list_command.h"
#include "service/cli/inspect_command.h"
#include "service/cli/redact_command.h"
#include "service/cli/report_command.h"
#include "service/cli/rules_command.h"
#include "service/cli/scan_command.h"

namespace undox {
namespace {

struct RunCommand {
  int operator()(const ScanCommand& command) const { return RunScan(command); }
  int operator()(const InspectCommand& command) const {
    return RunInspect(command);
  }
  int operator()(const RedactCommand& command) const {
    return RunRedact(command);
  }
  int operator()(const RulesCommand& command) const {
    return RunRules(command);
  }
  int operator()(const ReportCommand& command) const {
    return RunReport(command);
  }
  int operator()(const HashListCommand& command) const {
    return RunHashList(command);
  }
  int operator()(const VersionCommand& command) const {
    return RunVersion(command);
  }
};

}  // namespace
}  // namespace undox

// What could escape is std::bad_alloc, or a variant left without a value by a
// bug of ours: nothing can be done about either, so ending there is right.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv) {
  const auto command = undox::ReadCommandLine(argc, argv);
  if (const int* status = std::get_if<int>(&command)) return *status;
  return std::visit(undox::RunCommand(), std::get<undox::Command>(command));
}
