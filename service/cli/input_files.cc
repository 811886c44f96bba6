#include "service/cli/input_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "service/pipeline/utf8_repair.h"

namespace undox {

InputFiles::InputFiles(std::vector<std::string> paths)
    : paths_(std::move(paths)) {
  for (const std::string& path : paths_) {
    const bool is_stdin = path == "-";
    names_.push_back(is_stdin ? "standard input" : RepairUtf8(path));
    directories_.push_back(
        is_stdin ? "" : std::filesystem::path(path).parent_path().string());
  }
}

InputFiles::InputFiles(InputFiles&& other) noexcept
    : paths_(std::move(other.paths_)),
      names_(std::move(other.names_)),
      directories_(std::move(other.directories_)),
      total_bytes_(other.total_bytes_),
      fd_(std::exchange(other.fd_, -1)) {}

InputFiles::~InputFiles() { Close(); }

void InputFiles::Close() {
  if (fd_ > STDERR_FILENO) close(fd_);
  fd_ = -1;
}

absl::StatusOr<InputFiles> InputFiles::Check(std::vector<std::string> paths) {
  InputFiles files(std::move(paths));
  bool sizes_known = true;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (files.paths_[i] == "-") {
      sizes_known = false;
      continue;
    }
    const char* path = files.paths_[i].c_str();
    struct stat status = {};
    const char* fault = nullptr;
    if (stat(path, &status) != 0 || access(path, R_OK) != 0) {
      fault = std::strerror(errno);
    } else if (S_ISDIR(status.st_mode)) {
      fault = "is a directory";
    }
    if (fault != nullptr) {
      return absl::UnavailableError(
          fmt::format("cannot read {}: {}", files.names_[i], fault));
    }
    sizes_known = sizes_known && S_ISREG(status.st_mode);
    files.total_bytes_ += static_cast<std::uint64_t>(status.st_size);
  }
  if (!sizes_known) files.total_bytes_ = 0;
  return files;
}

absl::StatusOr<int> InputFiles::Open(std::size_t index) {
  Close();
  if (paths_[index] == "-") {
    fd_ = STDIN_FILENO;
    return fd_;
  }
  fd_ = open(paths_[index].c_str(), O_RDONLY | O_CLOEXEC);
  if (fd_ < 0) {
    return absl::UnavailableError(
        fmt::format("cannot read {}: {}", names_[index], std::strerror(errno)));
  }
  return fd_;
}

}  // namespace undox
