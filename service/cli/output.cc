#include "service/cli/output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace undox {
namespace {

// The size of the first piece: as many whole lines as fit `most` bytes, but at
// least one.
std::size_t PieceSize(std::string_view lines, std::size_t most) {
  if (lines.size() <= most) return lines.size();
  std::size_t end = lines.substr(0, most).rfind('\n');
  if (end == std::string_view::npos) end = lines.find('\n');
  return end == std::string_view::npos ? lines.size() : end + 1;
}

}  // namespace

Output::Output(int fd, std::string name) : fd_(fd), name_(std::move(name)) {
  struct stat status = {};
  is_pipe_ = fstat(fd_, &status) == 0 && S_ISFIFO(status.st_mode);
}

Output::Output(Output&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      name_(std::move(other.name_)),
      is_pipe_(other.is_pipe_) {}

Output::~Output() {
  if (fd_ > STDERR_FILENO) close(fd_);
}

absl::StatusOr<Output> Output::Open(const std::string& path) {
  if (path.empty()) return Output(STDOUT_FILENO, "standard output");
  const int fd =
      open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) {
    return absl::UnavailableError(
        fmt::format("cannot open {}: {}", path, std::strerror(errno)));
  }
  return Output(fd, path);
}

absl::Status Output::WriteLines(std::string_view lines) {
  const std::size_t most = is_pipe_ ? PIPE_BUF : lines.size();
  while (!lines.empty()) {
    const std::size_t size = PieceSize(lines, most);
    if (absl::Status status = WriteAll(lines.substr(0, size)); !status.ok()) {
      return status;
    }
    lines.remove_prefix(size);
  }
  return absl::OkStatus();
}

void Output::DropCutLine(std::string_view written) {
  struct stat status = {};
  const std::size_t cut = written.size() - (written.rfind('\n') + 1);
  const off_t end = lseek(fd_, 0, SEEK_CUR);
  if (cut == 0 || fstat(fd_, &status) != 0 || !S_ISREG(status.st_mode) ||
      end != status.st_size) {
    return;
  }
  // If it fails the line stays cut, and the caller learns of the failure.
  [[maybe_unused]] const int dropped =
      ftruncate(fd_, end - static_cast<off_t>(cut));
}

absl::Status Output::WriteAll(std::string_view bytes) {
  const std::string_view whole = bytes;
  while (!bytes.empty()) {
    const ssize_t written = write(fd_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int fault = errno;
      DropCutLine(whole.substr(0, whole.size() - bytes.size()));
      return absl::UnavailableError(
          fmt::format("cannot write {}: {}", name_, std::strerror(fault)));
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return absl::OkStatus();
}

}  // namespace undox
