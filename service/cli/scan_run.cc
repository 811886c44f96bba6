#include "service/cli/scan_run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iterator>
#include <memory>
#include <utility>

#include "service/casework/draft_files.h"
#include "service/cli/terminal.h"
#include "service/cli/whole_file.h"
#include "service/pipeline/batch_scanner.h"

namespace undox {

ScanRun::ScanRun(const ScanCommand& command, InputFiles& inputs, Output& output,
                 const StopSignal& stop)
    : command_(command),
      inputs_(inputs),
      output_(output),
      stop_(stop),
      progress_(inputs.total_bytes(), command.progress) {}

void ScanRun::Remember(const Baseline& baseline) {
  baseline_ = &baseline;
  known_ = baseline.entries();
}

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

absl::Status ScanRun::WriteRedacted(const BatchResult& result) {
  const std::uint64_t before = tally_.posts + tally_.bad_lines;
  for (const RedactedAttachment& copy : result.redacted) {
    const std::string stem =
        fmt::format("{}/{:06}-{}", command_.redacted_dir,
                    before + copy.line + 1, FileNameOf(copy.id));
    absl::Status status;
    if (!copy.text.empty()) status = WriteOne(stem + ".txt", copy.text);
    for (std::size_t i = 0; i < copy.pictures.size() && status.ok(); ++i) {
      if (!copy.pictures[i]) continue;
      status =
          WriteOne(fmt::format("{}.{}{}", stem, i, copy.pictures[i]->suffix),
                   copy.pictures[i]->bytes);
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ScanRun::WriteOne(std::string path, std::string_view bytes) {
  absl::Status status = WriteWholeFile(path, bytes);
  if (status.ok()) written_.push_back(std::move(path));
  return status;
}

absl::Status ScanRun::WriteRequests(const BatchResult& result,
                                    const PolicyPack& policy) {
  DraftOptions options;
  options.xarf.reporter = command_.reporter;
  for (const DraftAttachment& draft : result.drafts) {
    const auto files = WriteDrafts(command_.drafts_dir, draft.request,
                                   draft.post, policy, options);
    if (!files.ok()) return files.status();
    drafts_.Count(files->missing);
    for (const std::string& name : files->names) {
      written_.push_back(fmt::format("{}/{}", command_.drafts_dir, name));
    }
  }
  return absl::OkStatus();
}

absl::Status ScanRun::Deliver(BatchResult&& result, const PolicyPack& policy) {
  absl::Status status = output_.WriteLines(result.output);
  if (status.ok()) status = WriteRedacted(result);
  if (status.ok()) status = WriteRequests(result, policy);
  known_.insert(std::make_move_iterator(result.known.begin()),
                std::make_move_iterator(result.known.end()));
  tally_.Add(result.tally);
  worst_.Add(result.worst);
  page_.Add(std::move(result.page));
  page_bar_ = page_.Bar();
  progress_.Update(tally_);
  return status;
}

absl::Status ScanRun::Run(const Scanner& scanner, const ReportOptions& report) {
  const BatchExtras extras{
      .worst = command_.summary == ScanCommand::Summary::kWorst,
      .style = {.language = LocaleLanguage(),
                .colour = WantsColour(STDERR_FILENO),
                .reveal = command_.settings.reveal},
      .redacted_copies = !command_.redacted_dir.empty(),
      .drafts = !command_.drafts_dir.empty(),
      .baseline = baseline_,
      .page = !command_.html.empty(),
      .page_style = {.language = LocaleLanguage(),
                     .reveal = command_.settings.reveal},
      .page_bar = &page_bar_};
  std::vector<BatchInput> inputs;
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const std::string& dir = command_.images_dir.empty()
                                 ? inputs_.directories()[i]
                                 : command_.images_dir;
    inputs.push_back(
        {inputs_.names()[i], PictureSource(dir, scanner.limits().image_bytes)});
  }
  std::vector<std::unique_ptr<BatchScanner>> workers;
  for (int i = 0; i < command_.threads; ++i) {
    auto worker = BatchScanner::Create(scanner, report, extras, inputs);
    if (!worker.ok()) return worker.status();
    workers.push_back(*std::move(worker));
  }
  absl::Status status = RunOrdered(
      command_.threads,
      {.source = [this](LineBatch& batch) { return NextBatch(batch); },
       .work =
           [&workers](int worker, const LineBatch& batch) {
             return workers[static_cast<std::size_t>(worker)]->Run(batch);
           },
       .sink =
           [this, &scanner](BatchResult&& result) {
             return Deliver(std::move(result), scanner.policy());
           }});
  progress_.Finish(tally_);
  return status;
}

}  // namespace undox
