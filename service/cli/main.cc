#include <variant>

#include "service/cli/command_line.h"
#include "service/cli/scan_command.h"

int main(int argc, char** argv) {
  const auto command = undox::ReadCommandLine(argc, argv);
  if (const int* status = std::get_if<int>(&command)) return *status;
  return undox::RunScan(
      std::get<undox::ScanCommand>(std::get<undox::Command>(command)));
}
