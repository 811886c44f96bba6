#include "tests/testing/run_program.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstddef>

namespace undox {
namespace {

// A file in memory, closed with its owner. Unlike pipes, three of these cannot
// block one another.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("undox-test", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }

  bool Fill(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return lseek(descriptor_, 0, SEEK_SET) == 0;
  }

  std::string Content() const {
    std::string content;
    std::array<char, 65536> buffer{};
    off_t offset = 0;
    while (true) {
      const ssize_t got =
          pread(descriptor_, buffer.data(), buffer.size(), offset);
      if (got <= 0) return content;
      content.append(buffer.data(), static_cast<std::size_t>(got));
      offset += got;
    }
  }

 private:
  int descriptor_;
};

int ExitStatus(int wait_status) {
  if (WIFEXITED(wait_status)) return WEXITSTATUS(wait_status);
  return 128 + WTERMSIG(wait_status);
}

}  // namespace

absl::StatusOr<ProgramRun> RunProgram(const std::vector<std::string>& command,
                                      std::string_view input) {
  const std::array<MemoryFile, 3> files;
  for (const MemoryFile& file : files) {
    if (file.descriptor() < 0) return absl::InternalError("memfd_create");
  }
  if (!files[0].Fill(input)) return absl::InternalError("write to a memfd");
  std::vector<std::string> arguments = command;
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int i = 0; i < 3; ++i) {
    posix_spawn_file_actions_adddup2(
        &actions, files[static_cast<std::size_t>(i)].descriptor(), i);
  }
  pid_t child = 0;
  const int error = posix_spawn(&child, arguments.front().c_str(), &actions,
                                nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return absl::NotFoundError(
        fmt::format("cannot start {}", arguments.front()));
  }
  int wait_status = 0;
  if (waitpid(child, &wait_status, 0) != child) {
    return absl::InternalError("waitpid");
  }
  return ProgramRun{ExitStatus(wait_status), files[1].Content(),
                    files[2].Content()};
}

}  // namespace undox
