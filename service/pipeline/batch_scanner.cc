#include "service/pipeline/batch_scanner.h"

#include <fmt/format.h>

#include <utility>

namespace undox {

BatchScanner::BatchScanner(const Scanner& scanner, Scanner::Scratch scratch,
                           const ReportOptions& report,
                           const std::vector<std::string>& input_names)
    : scanner_(scanner),
      scratch_(std::move(scratch)),
      parser_(scanner.limits()),
      writer_(report),
      input_names_(input_names) {}

absl::StatusOr<std::unique_ptr<BatchScanner>> BatchScanner::Create(
    const Scanner& scanner, const ReportOptions& report,
    const std::vector<std::string>& input_names) {
  auto scratch = scanner.NewScratch();
  if (!scratch.ok()) return scratch.status();
  return std::unique_ptr<BatchScanner>(
      new BatchScanner(scanner, *std::move(scratch), report, input_names));
}

BatchResult BatchScanner::Run(const LineBatch& batch) {
  BatchResult result;
  writer_.Clear();
  const bool name_input = input_names_.size() > 1;
  for (std::size_t i = 0; i < batch.lines.size(); ++i) {
    const absl::Status status = ScanLine(batch, batch.lines[i], result.tally);
    if (status.ok()) continue;
    ++result.tally.bad_lines;
    const absl::string_view error = status.message();
    writer_.WriteError(
        name_input ? std::string_view(
                         input_names_[static_cast<std::size_t>(batch.input)])
                   : std::string_view(),
        batch.first_line + i, std::string_view(error.data(), error.size()));
  }
  result.tally.input_bytes = batch.bytes.size() - PostParser::kPaddingBytes;
  result.output.assign(writer_.lines());
  return result;
}

absl::Status BatchScanner::ScanLine(const LineBatch& batch, const LineRef& line,
                                    Tally& tally) {
  if (line.too_long) {
    return absl::ResourceExhaustedError(fmt::format(
        "over the limit line_bytes={}", scanner_.limits().line_bytes));
  }
  if (absl::Status status = parser_.Parse(batch.Line(line), post_);
      !status.ok()) {
    return status;
  }
  const absl::StatusOr<ScanReport> report = scanner_.Scan(post_, scratch_);
  if (!report.ok()) return report.status();
  writer_.Write(post_, *report);
  tally.Count(*report);
  return absl::OkStatus();
}

}  // namespace undox
