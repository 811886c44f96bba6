#ifndef UNDOX_SERVICE_CLI_INPUT_FILES_H_
#define UNDOX_SERVICE_CLI_INPUT_FILES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace undox {

// The files that a command was given, in order, one open at a time.
// Thread-compatible.
class InputFiles {
 public:
  // Looks at every path first, so that a missing file is known before any
  // work is done; "-" is standard input. Fails with kUnavailable, naming the
  // file.
  static absl::StatusOr<InputFiles> Check(std::vector<std::string> paths);

  InputFiles(InputFiles&& other) noexcept;
  InputFiles& operator=(InputFiles&&) = delete;
  ~InputFiles();

  std::size_t size() const { return paths_.size(); }

  // Of all inputs together; 0 if one is no regular file.
  std::uint64_t total_bytes() const { return total_bytes_; }

  // For messages: valid UTF-8, "standard input" for "-".
  const std::vector<std::string>& names() const { return names_; }

  // The directories that they lie in; "" is the working directory, which
  // standard input counts for.
  const std::vector<std::string>& directories() const { return directories_; }

  // Closes the file opened before and opens this one; the descriptor stays
  // ours.
  absl::StatusOr<int> Open(std::size_t index);

 private:
  explicit InputFiles(std::vector<std::string> paths);
  void Close();

  std::vector<std::string> paths_;
  std::vector<std::string> names_;
  std::vector<std::string> directories_;
  std::uint64_t total_bytes_ = 0;
  int fd_ = -1;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_INPUT_FILES_H_
