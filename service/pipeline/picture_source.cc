#include "service/pipeline/picture_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "service/pipeline/data_url.h"

namespace undox {
namespace {

namespace fs = std::filesystem;

// A descriptor that closes itself.
class OpenFile {
 public:
  explicit OpenFile(int fd) : fd_(fd) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (fd_ >= 0) close(fd_);
  }
  int fd() const { return fd_; }

 private:
  int fd_;
};

absl::Status FailureOf(int fault) {
  if (fault == ENOENT || fault == ENOTDIR) {
    return absl::NotFoundError("there is no such file");
  }
  return absl::UnavailableError(
      fmt::format("the file cannot be read: {}", std::strerror(fault)));
}

absl::Status TooLarge(std::size_t most_bytes) {
  return absl::ResourceExhaustedError(
      fmt::format("image_bytes={}", most_bytes));
}

// Whether it is relative and stays below where it begins.
bool LeadsDown(const fs::path& normal) {
  return !normal.empty() && normal.is_relative() && normal != "." &&
         *normal.begin() != "..";
}

absl::StatusOr<std::string> ReadAll(const OpenFile& file,
                                    std::size_t most_bytes) {
  constexpr std::size_t kPieceBytes = 256 << 10;
  std::string bytes;
  for (;;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kPieceBytes);
    const ssize_t got = read(file.fd(), bytes.data() + size, kPieceBytes);
    if (got < 0 && errno != EINTR) return FailureOf(errno);
    bytes.resize(size + static_cast<std::size_t>(got < 0 ? 0 : got));
    if (got == 0) return bytes;
    if (bytes.size() > most_bytes) return TooLarge(most_bytes);
  }
}

}  // namespace

PictureSource::PictureSource(const std::string& directory,
                             std::size_t most_bytes)
    : most_bytes_(most_bytes) {
  std::error_code error;
  directory_ = fs::absolute(directory.empty() ? "." : directory, error)
                   .lexically_normal();
  if (!directory_.has_filename()) directory_ = directory_.parent_path();
}

absl::StatusOr<fs::path> PictureSource::Inside(std::string_view path) const {
  if (path.starts_with("http://") || path.starts_with("https://")) {
    return absl::PermissionDeniedError(
        "a web address: nothing is fetched, name a file");
  }
  if (path.empty() || path.find('\0') != std::string_view::npos) {
    return absl::InvalidArgumentError("not the path of a file");
  }
  const fs::path given(path);
  const fs::path below =
      given.is_absolute()
          ? given.lexically_normal().lexically_relative(directory_)
          : given.lexically_normal();
  if (!LeadsDown(below)) {
    return absl::PermissionDeniedError(
        "its path leads outside the directory of the pictures");
  }
  return directory_ / below;
}

absl::StatusOr<std::string> PictureSource::Load(std::string_view path) const {
  if (IsDataUrl(path)) {
    auto bytes = DecodeDataUrl(path);
    if (bytes.ok() && bytes->size() > most_bytes_) return TooLarge(most_bytes_);
    return bytes;
  }
  const auto inside = Inside(path);
  if (!inside.ok()) return inside.status();
  // A pipe without a writer must not hold the run up.
  const OpenFile file(
      open(inside->c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.fd() < 0) return FailureOf(errno);
  struct stat status = {};
  if (fstat(file.fd(), &status) != 0) return FailureOf(errno);
  if (!S_ISREG(status.st_mode)) {
    return absl::UnavailableError("it is not a regular file");
  }
  if (static_cast<std::size_t>(status.st_size) > most_bytes_) {
    return TooLarge(most_bytes_);
  }
  return ReadAll(file, most_bytes_);
}

}  // namespace undox
