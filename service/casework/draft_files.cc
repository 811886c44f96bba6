#include "service/casework/draft_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <system_error>

#include "absl/status/status.h"
#include "fmt/format.h"
#include "service/casework/sha256.h"

namespace undox {
namespace {

constexpr std::size_t kMaxStemBytes = 120;
constexpr std::size_t kDigestDigits = 16;

// A file descriptor that closes itself. Not copied.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

// The step and the system's reason; no path, which may hold an id.
absl::Status Failed(std::string_view step) {
  return absl::UnavailableError(fmt::format(
      "drafts: cannot {}: {}", step, std::system_category().message(errno)));
}

absl::Status WriteAll(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failed("write a draft");
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return absl::OkStatus();
}

absl::Status FillTemporary(int dir, const std::string& name,
                           std::string_view content) {
  unlinkat(dir, name.c_str(), 0);  // What a crash has left, if anything.
  const Descriptor file(openat(
      dir, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      S_IRUSR | S_IWUSR));
  if (!file.ok()) return Failed("create a draft");
  absl::Status status = WriteAll(file.get(), content);
  if (!status.ok()) return status;
  if (fsync(file.get()) != 0) return Failed("flush a draft");
  return absl::OkStatus();
}

absl::Status WriteWhole(int dir, const std::string& name,
                        std::string_view content) {
  const std::string temporary = "." + name + ".part";
  absl::Status status = FillTemporary(dir, temporary, content);
  if (status.ok() && renameat(dir, temporary.c_str(), dir, name.c_str()) != 0) {
    status = Failed("name a draft");
  }
  if (!status.ok()) unlinkat(dir, temporary.c_str(), 0);
  return status;
}

bool IsKept(char c, bool is_first) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_' ||
         (!is_first && (c == '-' || c == '.'));
}

}  // namespace

std::string DraftStem(std::string_view id) {
  std::string stem;
  for (const char c : id) {
    if (IsKept(c, stem.empty())) {
      stem += c;
    } else {
      stem += fmt::format("%{:02X}", static_cast<std::uint8_t>(c));
    }
    if (stem.size() > kMaxStemBytes) {
      stem.resize(kMaxStemBytes - kDigestDigits - 1);
      return stem + "~" + Sha256Hex(id).substr(0, kDigestDigits);
    }
  }
  return stem;
}

absl::StatusOr<DraftFiles> WriteDrafts(const std::string& dir,
                                       const TakedownRequest& request,
                                       const Post& post, const PolicyPack& pack,
                                       const DraftOptions& options) {
  // The letters are those of mainland law.
  NoticeLetter letter;
  const bool has_letter = pack.regime == "CN";
  if (has_letter) {
    auto drafted = DraftNoticeLetter(request, post, pack, options.notice);
    if (!drafted.ok()) return drafted.status();
    letter = *std::move(drafted);
  }
  DraftFiles files;
  files.missing = MissingForXarf(request, post, options.xarf);
  if (mkdir(dir.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return Failed("make the directory");
  }
  const Descriptor directory(
      open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.ok()) return Failed("open the directory");

  const std::string stem =
      request.post_id.empty()
          ? "post~" + Sha256Hex(has_letter ? letter.body_zh : request.excerpt)
                          .substr(0, kDigestDigits)
          : DraftStem(request.post_id);
  std::vector<std::pair<std::string, std::string>> contents;
  if (has_letter) {
    contents = {{stem + ".0-read-first.zh.txt", letter.read_first_zh},
                {stem + ".annex-identity.zh.txt", letter.annex_zh},
                {stem + ".notice.en.txt", letter.companion_en},
                {stem + ".notice.zh.txt", letter.body_zh}};
  }
  if (files.missing.empty()) {
    const auto report = XarfReport(request, post, options.xarf);
    if (!report.ok()) return report.status();
    contents.emplace_back(stem + ".xarf.json", *report);
  }
  for (const auto& [name, content] : contents) {
    const absl::Status status = WriteWhole(directory.get(), name, content);
    if (!status.ok()) return status;
    files.names.push_back(name);
  }
  if (fsync(directory.get()) != 0) return Failed("flush the directory");
  return files;
}

}  // namespace undox
