#include "service/cli/inspect_command.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/image_readers.h"
#include "service/cli/output.h"
#include "service/cli/picture_file.h"
#include "service/cli/rule_pack_files.h"
#include "service/cli/scanner_options.h"
#include "service/cli/terminal.h"
#include "service/cli/whole_file.h"
#include "service/pipeline/scanner.h"
#include "service/pipeline/utf8_repair.h"

namespace undox {
namespace {

// The directory of the picture that was asked for.
PictureSource SourceOf(const InspectCommand& command) {
  return PictureSource(
      std::filesystem::path(command.subject).parent_path().string(),
      command.settings.limits.image_bytes);
}

absl::StatusOr<Post> ReadPost(const InspectCommand& command) {
  Post post;
  post.id = "inspect";
  if (NamesPicture(command.subject)) {
    post.images.push_back(
        {std::filesystem::path(command.subject).filename().string(), -1});
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
  const auto packs = LoadRulePacks(command.settings.rule_packs);
  if (!packs.ok()) return ReportFailure(packs.status());
  const auto reader = MakeImageReader(command.settings, 1);
  auto options = ScannerOptions(command.settings, reader.get(), *packs);
  if (!options.ok()) return ReportFailure(options.status());
  options->explain = true;
  const auto scanner = Scanner::Create(*options);
  if (!scanner.ok()) return ReportFailure(scanner.status());
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return ReportFailure(scratch.status());
  const auto report = (*scanner)->Scan(*post, SourceOf(command), *scratch);
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
