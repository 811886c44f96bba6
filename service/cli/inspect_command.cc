#include "service/cli/inspect_command.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/output.h"
#include "service/cli/terminal.h"
#include "service/cli/whole_file.h"
#include "service/pipeline/scanner.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

constexpr std::array<std::string_view, 5> kPictureSuffixes = {
    ".png", ".jpg", ".jpeg", ".webp", ".gif"};

// True if the argument names a picture rather than being a text.
bool IsPicture(const std::string& subject) {
  const bool suffix = std::any_of(
      kPictureSuffixes.begin(), kPictureSuffixes.end(),
      [&](std::string_view ending) { return subject.ends_with(ending); });
  std::error_code error;
  return suffix && std::filesystem::is_regular_file(subject, error);
}

absl::StatusOr<Post> ReadPost(const InspectCommand& command) {
  Post post;
  post.id = "inspect";
  if (IsPicture(command.subject)) {
    post.images.push_back({command.subject, -1});
    return post;
  }
  if (command.subject != "-") {
    post.text = RepairUtf8(command.subject);
    return post;
  }
  auto text = ReadWholeFile("-", command.settings.limits.text_bytes);
  if (!text.ok()) return text.status();
  post.text = RepairUtf8(*text);
  if (post.text.ends_with('\n')) post.text.pop_back();
  return post;
}

}  // namespace

int RunInspect(const InspectCommand& command) {
  const auto post = ReadPost(command);
  if (!post.ok()) return ReportFailure(post.status());
  const auto scanner =
      Scanner::Create({.limits = command.settings.limits,
                       .cache_dir = command.settings.cache_dir});
  if (!scanner.ok()) return ReportFailure(scanner.status());
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return ReportFailure(scratch.status());
  const auto report = (*scanner)->Scan(*post, *scratch);
  if (!report.ok()) return ReportFailure(report.status());
  const ExplanationStyle style{
      .language = command.language.value_or(LocaleLanguage()),
      .colour = WantsColour(STDOUT_FILENO),
      .reveal = command.settings.reveal};
  auto output = Output::Open("");
  if (!output.ok()) return ReportFailure(output.status());
  if (absl::Status status =
          output->WriteLines(ExplainReport(*post, *report, style));
      !status.ok()) {
    return ReportFailure(status);
  }
  return report->unscanned.empty() ? kDone : kDoneWithGaps;
}

}  // namespace undox
