#ifndef UNDOX_SERVICE_CLI_OUTPUT_H_
#define UNDOX_SERVICE_CLI_OUTPUT_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace undox {

// Where result lines go: standard output or a file. Never holds a line back,
// so that a run that is killed leaves whole lines behind. Thread-compatible.
class Output {
 public:
  // "" is standard output; a file is made anew. Fails with kUnavailable,
  // naming the file.
  static absl::StatusOr<Output> Open(const std::string& path);

  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();

  // Writes `lines`, each ended by '\n'. A pipe gets pieces of whole lines that
  // fit PIPE_BUF, which are written whole or not at all; a longer line alone.
  // Fails with kUnavailable, naming the output and why.
  absl::Status WriteLines(std::string_view lines);

 private:
  Output(int fd, std::string name);
  absl::Status WriteAll(std::string_view bytes);
  // Takes back the line that a full disk cut: `written` was written last. Does
  // nothing unless it stands at the end of a regular file.
  void DropCutLine(std::string_view written);

  int fd_;
  std::string name_;
  bool is_pipe_ = false;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_OUTPUT_H_
