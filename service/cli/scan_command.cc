#include "service/cli/scan_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/image_readers.h"
#include "service/cli/rule_pack_files.h"
#include "service/cli/scan_run.h"
#include "service/cli/scan_summary.h"
#include "service/cli/scanner_options.h"
#include "service/cli/terminal.h"
#include "service/cli/whole_file.h"
#include "service/pipeline/utf8_repair.h"
#include "service/report/html/page.h"

namespace undox {
namespace {

// A summary lists this many of the files that it wrote.
constexpr std::size_t kFilesListed = 12;

absl::Status MakeDirectory(const std::string& path) {
  std::error_code error;
  if (!path.empty()) std::filesystem::create_directories(path, error);
  if (!error) return absl::OkStatus();
  return absl::UnavailableError(
      fmt::format("cannot make {}: {}", RepairUtf8(path), error.message()));
}

// The page is written at the end: a place where it cannot be is told before.
absl::Status CheckPlace(const std::string& file) {
  if (file.empty()) return absl::OkStatus();
  const std::filesystem::path directory =
      std::filesystem::absolute(file).parent_path();
  if (access(directory.c_str(), W_OK | X_OK) == 0) return absl::OkStatus();
  return absl::UnavailableError(fmt::format(
      "cannot write {}: {}", RepairUtf8(file), std::strerror(errno)));
}

void PrintSummary(const ScanCommand& command, const ScanRun& run) {
  const std::string gaps = XarfGapsText(run.drafts());
  if (command.summary == ScanCommand::Summary::kNone) {
    fmt::print(stderr, "{}", gaps);
    return;
  }
  fmt::print(stderr, "{}{}{}{}", CountsText(run.tally()),
             WorstText(run.worst()), gaps.empty() ? "" : "\n", gaps);
  const std::vector<std::string>& files = run.written();
  if (files.empty()) return;
  fmt::print(stderr, "\n{} files written:\n", files.size());
  for (std::size_t i = 0; i < files.size() && i < kFilesListed; ++i) {
    fmt::print(stderr, "  {}\n", RepairUtf8(files[i]));
  }
  if (files.size() > kFilesListed) {
    fmt::print(stderr, "  and {} more\n", files.size() - kFilesListed);
  }
}

// The page of all that was scanned, whole in one step.
absl::Status WritePage(const ScanCommand& command, const ReportOptions& report,
                       const InputFiles& inputs, const ScanRun& run,
                       bool stopped) {
  const Tally& tally = run.tally();
  PageFacts facts{.posts = tally.posts,
                  .bad_lines = tally.bad_lines,
                  .incomplete = tally.incomplete,
                  .by_level = tally.by_level,
                  .by_verdict = tally.by_verdict,
                  .stopped = stopped,
                  .inputs = inputs.names(),
                  .rule_set_version = report.rule_set_version,
                  .models = report.models};
  facts.models.insert(run.page().models().begin(), run.page().models().end());
  const auto page = RenderPage(
      facts, run.page(),
      {.language = LocaleLanguage(), .reveal = command.settings.reveal});
  if (!page.ok()) return page.status();
  return WriteWholeFile(command.html, *page);
}

// What is known already, or an empty baseline; null if none is to be written.
absl::StatusOr<std::unique_ptr<Baseline>> KnownSoFar(
    const ScanCommand& command) {
  if (command.new_baseline.empty()) return nullptr;
  const auto key = ReadListKey(command.settings.list_key);
  if (!key.ok()) return key.status();
  if (command.settings.baseline.empty()) {
    return std::make_unique<Baseline>(*key);
  }
  auto read = Baseline::Read(command.settings.baseline, *key);
  if (!read.ok()) return read.status();
  return std::make_unique<Baseline>(*std::move(read));
}

absl::Status WriteBaseline(const ScanCommand& command, const Baseline& baseline,
                           const ScanRun& run) {
  const auto text = baseline.Write(run.known());
  if (!text.ok()) return text.status();
  return WriteWholeFile(command.new_baseline, *text);
}

int StatusOf(const ScanCommand& command, const ScanRun& run, int signal) {
  const Tally& tally = run.tally();
  const bool gaps = tally.bad_lines + tally.incomplete > 0;
  if (gaps && command.summary == ScanCommand::Summary::kNone) {
    fmt::print(stderr,
               "undox: {} posts scanned, {} of them not whole; {} lines were "
               "no posts (named in the output)\n",
               tally.posts, tally.incomplete, tally.bad_lines);
  }
  if (signal != 0) {
    fmt::print(stderr, "undox: stopped by a signal after {} lines\n",
               tally.posts + tally.bad_lines);
    return kStoppedBySignal + signal;
  }
  return gaps ? kDoneWithGaps : kDone;
}

}  // namespace

int RunScan(const ScanCommand& command) {
  const StopSignal stop;
  auto inputs = InputFiles::Check(command.files);
  if (!inputs.ok()) return ReportFailure(inputs.status());
  for (const std::string& path : {command.redacted_dir, command.drafts_dir}) {
    if (absl::Status status = MakeDirectory(path); !status.ok()) {
      return ReportFailure(status);
    }
  }
  for (const std::string& file : {command.html, command.new_baseline}) {
    if (absl::Status status = CheckPlace(file); !status.ok()) {
      return ReportFailure(status);
    }
  }
  const auto baseline = KnownSoFar(command);
  if (!baseline.ok()) return ReportFailure(baseline.status());
  const auto packs = LoadRulePacks(command.settings.rule_packs);
  if (!packs.ok()) return ReportFailure(packs.status());
  auto output = Output::Open(command.output);
  if (!output.ok()) return ReportFailure(output.status());
  const auto reader = MakeImageReader(command.settings, command.threads);
  auto options = ScannerOptions(command.settings, reader.get(), *packs);
  if (!options.ok()) return ReportFailure(options.status());
  options->today = command.today;
  options->explain = command.explain;
  options->findings_only = command.findings_only;
  auto scanner = Scanner::Create(*options);
  if (!scanner.ok()) return ReportFailure(scanner.status());
  ScanRun run(command, *inputs, *output, stop);
  if (*baseline != nullptr) run.Remember(**baseline);
  const ReportOptions report{.offsets = command.offsets,
                             .reveal = command.settings.reveal,
                             .explain = command.explain,
                             .findings_only = command.findings_only,
                             .rule_set_version = (*scanner)->rule_set_version(),
                             .models = Scanner::ModelDigests(),
                             .packs = VersionsOf(*packs),
                             .policy = (*scanner)->policy().id};
  absl::Status status = run.Run(**scanner, report);
  if (!command.html.empty()) {
    const bool stopped = !status.ok() || stop.signal() != 0;
    status.Update(WritePage(command, report, *inputs, run, stopped));
  }
  if (*baseline != nullptr) {
    status.Update(WriteBaseline(command, **baseline, run));
  }
  PrintSummary(command, run);
  if (!status.ok()) return ReportFailure(status);
  return StatusOf(command, run, stop.signal());
}

}  // namespace undox
