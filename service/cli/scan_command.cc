#include "service/cli/scan_command.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "service/cli/exit_status.h"
#include "service/cli/failure.h"
#include "service/cli/input_files.h"
#include "service/cli/output.h"
#include "service/cli/stop_signal.h"
#include "service/pipeline/batch_scanner.h"
#include "service/pipeline/line_reader.h"
#include "service/pipeline/ordered_pool.h"

namespace undox {
namespace {

// One run over all inputs.
class ScanRun {
 public:
  ScanRun(const ScanCommand& command, InputFiles& inputs, Output& output,
          const StopSignal& stop)
      : command_(command), inputs_(inputs), output_(output), stop_(stop) {}

  absl::Status Run(const Scanner& scanner);
  const Tally& tally() const { return tally_; }

 private:
  // The next batch of the input that is being read, or of the one after it.
  absl::StatusOr<bool> NextBatch(LineBatch& batch);

  const ScanCommand& command_;
  InputFiles& inputs_;
  Output& output_;
  const StopSignal& stop_;
  std::size_t next_input_ = 0;
  std::optional<LineReader> reader_;
  Tally tally_;
};

absl::StatusOr<bool> ScanRun::NextBatch(LineBatch& batch) {
  for (;;) {
    if (reader_) {
      const absl::StatusOr<bool> more = reader_->Next(batch);
      if (!more.ok()) {
        return absl::UnavailableError(
            fmt::format("cannot read {}: {}", inputs_.names()[next_input_ - 1],
                        std::string(more.status().message())));
      }
      if (*more) return true;
    }
    if (next_input_ == inputs_.size() || stop_.signal() != 0) return false;
    absl::StatusOr<int> fd = inputs_.Open(next_input_);
    if (!fd.ok()) return fd.status();
    reader_.emplace(
        *fd, static_cast<int>(next_input_),
        LineReader::Options{.line_bytes = command_.settings.limits.line_bytes,
                            .stop_fd = stop_.fd()});
    ++next_input_;
  }
}

absl::Status ScanRun::Run(const Scanner& scanner) {
  const ReportOptions options{.offsets = command_.offsets,
                              .reveal = command_.settings.reveal,
                              .rule_set_version = scanner.rule_set_version()};
  std::vector<std::unique_ptr<BatchScanner>> workers;
  for (int i = 0; i < command_.threads; ++i) {
    auto worker = BatchScanner::Create(scanner, options, inputs_.names());
    if (!worker.ok()) return worker.status();
    workers.push_back(*std::move(worker));
  }
  return RunOrdered(
      command_.threads,
      {.source = [this](LineBatch& batch) { return NextBatch(batch); },
       .work =
           [&workers](int worker, const LineBatch& batch) {
             return workers[static_cast<std::size_t>(worker)]->Run(batch);
           },
       .sink =
           [this](BatchResult&& result) {
             tally_.Add(result.tally);
             return output_.WriteLines(result.output);
           }});
}

}  // namespace

int RunScan(const ScanCommand& command) {
  const StopSignal stop;
  auto inputs = InputFiles::Check(command.files);
  if (!inputs.ok()) return ReportFailure(inputs.status());
  auto output = Output::Open(command.output);
  if (!output.ok()) return ReportFailure(output.status());
  auto scanner = Scanner::Create({.limits = command.settings.limits,
                                  .cache_dir = command.settings.cache_dir});
  if (!scanner.ok()) return ReportFailure(scanner.status());
  ScanRun run(command, *inputs, *output, stop);
  const absl::Status status = run.Run(**scanner);
  if (!status.ok()) return ReportFailure(status);
  const Tally& tally = run.tally();
  if (tally.bad_lines + tally.incomplete > 0) {
    fmt::print(stderr,
               "undox: {} posts scanned, {} of them not whole; {} lines are "
               "no posts (named in the output)\n",
               tally.posts, tally.incomplete, tally.bad_lines);
  }
  if (stop.signal() != 0) {
    fmt::print(stderr, "undox: stopped by a signal after {} posts\n",
               tally.posts);
    return kStoppedBySignal + stop.signal();
  }
  return tally.bad_lines + tally.incomplete > 0 ? kDoneWithGaps : kDone;
}

}  // namespace undox
