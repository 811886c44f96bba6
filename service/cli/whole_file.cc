#include "service/cli/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

constexpr std::size_t kPieceBytes = 64 << 10;

absl::Status Unavailable(std::string_view what, const std::string& path) {
  return absl::UnavailableError(fmt::format(
      "cannot {} {}: {}", what, RepairUtf8(path), std::strerror(errno)));
}

// A descriptor that closes itself.
class File {
 public:
  explicit File(int fd) : fd_(fd) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (fd_ > STDERR_FILENO) close(fd_);
  }
  int fd() const { return fd_; }

 private:
  int fd_;
};

absl::Status WriteAll(const File& file, std::string_view bytes,
                      const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = write(file.fd(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Unavailable("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::string> ReadWholeFile(const std::string& path,
                                          std::size_t most_bytes) {
  const File file(path == "-" ? STDIN_FILENO
                              : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.fd() < 0) return Unavailable("read", path);
  std::string bytes;
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kPieceBytes);
    const ssize_t got = read(file.fd(), bytes.data() + size, kPieceBytes);
    if (got < 0 && errno != EINTR) return Unavailable("read", path);
    bytes.resize(size + static_cast<std::size_t>(got < 0 ? 0 : got));
    if (got == 0) return bytes;
    if (bytes.size() > most_bytes) {
      return absl::ResourceExhaustedError(fmt::format(
          "{} is over the limit text_bytes={}", RepairUtf8(path), most_bytes));
    }
  }
}

absl::Status WriteWholeFile(const std::string& path, std::string_view bytes) {
  const std::string beside = fmt::format("{}.{}.tmp", path, getpid());
  absl::Status status;
  {
    const File file(
        open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.fd() < 0) return Unavailable("write", path);
    status = WriteAll(file, bytes, path);
  }
  if (status.ok() && std::rename(beside.c_str(), path.c_str()) != 0) {
    status = Unavailable("write", path);
  }
  if (!status.ok()) unlink(beside.c_str());
  return status;
}

}  // namespace undox
