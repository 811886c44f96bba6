#include "service/cli/redact_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/input_files.h"
#include "service/cli/whole_file.h"
#include "service/pipeline/redactor.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

namespace fs = std::filesystem;

// More than this of posts is work for `undox scan`, not for copies in memory.
constexpr std::size_t kPostsFileBytes = 512u << 20;

bool HoldsPosts(const fs::path& file) {
  return file.extension() == ".jsonl" || file.extension() == ".ndjson";
}

fs::path CopyPath(const fs::path& file, const std::string& out_dir) {
  if (!out_dir.empty()) return fs::path(out_dir) / file.filename();
  return file.parent_path() / fs::path(file.stem().string() + ".redacted" +
                                       file.extension().string());
}

// Refuses two copies of one name, and a copy in the place of its source.
absl::Status CheckCopies(const RedactCommand& command) {
  std::set<fs::path> copies;
  for (const std::string& file : command.files) {
    const fs::path copy = CopyPath(file, command.out_dir);
    std::error_code error;
    if (fs::equivalent(copy, file, error) || !copies.insert(copy).second) {
      return absl::InvalidArgumentError(
          fmt::format("two files would become {}", RepairUtf8(copy.string())));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<RedactedCopy> RedactFile(const RedactCommand& command,
                                        const std::string& file,
                                        Redactor& redactor) {
  const bool posts = HoldsPosts(file);
  auto bytes = ReadWholeFile(
      file, posts ? kPostsFileBytes : command.settings.limits.text_bytes);
  if (!bytes.ok()) return bytes.status();
  const std::string name = RepairUtf8(fs::path(file).filename().string());
  return posts ? redactor.RedactPosts(name, *std::move(bytes))
               : redactor.RedactText(name, *bytes);
}

absl::Status WriteCopy(const fs::path& path, const RedactedCopy& copy) {
  if (absl::Status status = WriteWholeFile(path.string(), copy.copy);
      !status.ok()) {
    return status;
  }
  return WriteWholeFile(path.string() + ".proof.json", copy.proof);
}

}  // namespace

int RunRedact(const RedactCommand& command) {
  const auto inputs = InputFiles::Check(command.files);
  if (!inputs.ok()) return ReportFailure(inputs.status());
  if (!command.out_dir.empty()) {
    std::error_code error;
    fs::create_directories(command.out_dir, error);
    if (error) {
      return ReportFailure(absl::UnavailableError(fmt::format(
          "cannot make {}: {}", RepairUtf8(command.out_dir), error.message())));
    }
  }
  if (absl::Status status = CheckCopies(command); !status.ok()) {
    return ReportFailure(status);
  }
  const auto scanner =
      Scanner::Create({.limits = command.settings.limits,
                       .cache_dir = command.settings.cache_dir});
  if (!scanner.ok()) return ReportFailure(scanner.status());
  const auto redactor = Redactor::Create(
      **scanner, {.reveal = command.settings.reveal,
                  .rule_set_version = (*scanner)->rule_set_version(),
                  .models = Scanner::ModelDigests()});
  if (!redactor.ok()) return ReportFailure(redactor.status());
  bool whole = true;
  for (std::size_t i = 0; i < command.files.size(); ++i) {
    const auto copy = RedactFile(command, command.files[i], **redactor);
    if (!copy.ok()) {
      const int status = ReportFailure(copy.status());
      if (!absl::IsResourceExhausted(copy.status())) return status;
      whole = false;
      continue;
    }
    const fs::path path = CopyPath(command.files[i], command.out_dir);
    if (absl::Status status = WriteCopy(path, *copy); !status.ok()) {
      return ReportFailure(status);
    }
    fmt::print("{}\n", RepairUtf8(path.string()));
    whole = whole && copy->whole;
  }
  return whole ? kDone : kDoneWithGaps;
}

}  // namespace undox
