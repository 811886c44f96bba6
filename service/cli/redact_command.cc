#include "service/cli/redact_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/image_readers.h"
#include "service/cli/input_files.h"
#include "service/cli/picture_file.h"
#include "service/cli/rule_pack_files.h"
#include "service/cli/scanner_options.h"
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

// Copies of the pictures of posts lie in a directory beside the posts' copy.
PictureCopies CopiesOf(const RedactCommand& command, const std::string& file) {
  const fs::path copy = CopyPath(file, command.out_dir);
  const fs::path parent = copy.parent_path();
  const std::string directory =
      RepairUtf8(copy.filename().string() + ".pictures/");
  return {PictureSource(command.images_dir.empty()
                            ? fs::path(file).parent_path().string()
                            : command.images_dir,
                        command.settings.limits.image_bytes),
          directory,
          [parent, directory](const std::string& path, std::string_view bytes) {
            std::error_code error;
            fs::create_directories(parent / directory, error);
            return WriteWholeFile((parent / path).string(), bytes);
          }};
}

absl::StatusOr<RedactedCopy> RedactFile(const RedactCommand& command,
                                        const std::string& file,
                                        Redactor& redactor) {
  const std::string name = RepairUtf8(fs::path(file).filename().string());
  const bool posts = HoldsPosts(file);
  if (!posts && NamesPicture(file)) return redactor.RedactPicture(name, file);
  auto bytes = ReadWholeFile(
      file, posts ? kPostsFileBytes : command.settings.limits.text_bytes);
  if (!bytes.ok()) return bytes.status();
  return posts ? redactor.RedactPosts(name, *std::move(bytes),
                                      CopiesOf(command, file))
               : redactor.RedactText(name, *bytes);
}

// Names the file of a failure whose message does not.
absl::Status Named(const std::string& name, const absl::Status& status) {
  const std::string message(status.message());
  if (!message.starts_with("not copied")) return status;
  return {status.code(), fmt::format("{}: {}", name, message)};
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
  const auto packs = LoadRulePacks(command.settings.rule_packs);
  if (!packs.ok()) return ReportFailure(packs.status());
  const auto reader = MakeImageReader(command.settings, 1);
  const auto options = ScannerOptions(command.settings, reader.get(), *packs);
  if (!options.ok()) return ReportFailure(options.status());
  const auto scanner = Scanner::Create(*options);
  if (!scanner.ok()) return ReportFailure(scanner.status());
  const auto redactor = Redactor::Create(
      **scanner, {.reveal = command.settings.reveal,
                  .rule_set_version = (*scanner)->rule_set_version(),
                  .models = Scanner::ModelDigests(),
                  .packs = VersionsOf(*packs),
                  .policy = (*scanner)->policy().id});
  if (!redactor.ok()) return ReportFailure(redactor.status());
  bool whole = true;
  std::set<fs::path> written;
  for (std::size_t i = 0; i < command.files.size(); ++i) {
    const auto copy = RedactFile(command, command.files[i], **redactor);
    if (!copy.ok()) {
      const int status =
          ReportFailure(Named(inputs->names()[i], copy.status()));
      if (!absl::IsResourceExhausted(copy.status())) return status;
      whole = false;
      continue;
    }
    fs::path path = CopyPath(command.files[i], command.out_dir);
    if (!copy->suffix.empty()) path.replace_extension(copy->suffix);
    if (!written.insert(path).second) {
      return ReportFailure(absl::InvalidArgumentError(
          fmt::format("two files would become {}", RepairUtf8(path.string()))));
    }
    if (absl::Status status = WriteCopy(path, *copy); !status.ok()) {
      return ReportFailure(status);
    }
    fmt::print("{}\n", RepairUtf8(path.string()));
    whole = whole && copy->whole;
  }
  return whole ? kDone : kDoneWithGaps;
}

}  // namespace undox
