#ifndef UNDOX_TESTS_TESTING_RUN_PROGRAM_H_
#define UNDOX_TESTS_TESTING_RUN_PROGRAM_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace undox {

// What a program left behind when it ended.
struct ProgramRun {
  int exit_status = 0;      // 128 and the signal's number if a signal ended it.
  std::string output;       // Standard output, whole.
  std::string diagnostics;  // Standard error, whole.
};

// Runs `command` (its first element is the program's path, the others are its
// arguments; no shell) with `input` as its standard input, and waits until it
// ends. Fails with kNotFound if it cannot be started and with kInternal if
// the system refuses the buffers.
absl::StatusOr<ProgramRun> RunProgram(const std::vector<std::string>& command,
                                      std::string_view input = "");

}  // namespace undox

#endif  // UNDOX_TESTS_TESTING_RUN_PROGRAM_H_
