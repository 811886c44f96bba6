#include "service/pipeline/batch_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pii/redaction/redaction.h"
#include "service/pipeline/page_pictures.h"
#include "service/pipeline/utf8_repair.h"
#include "service/report/summary_text.h"

namespace undox {

BatchScanner::BatchScanner(const Scanner& scanner, Scanner::Scratch scratch,
                           const ReportOptions& report,
                           const BatchExtras& extras,
                           const std::vector<BatchInput>& inputs)
    : scanner_(scanner),
      scratch_(std::move(scratch)),
      parser_(scanner.limits()),
      writer_(report),
      extras_(extras),
      section_(extras.page_style, scanner.policy()),
      inputs_(inputs),
      clean_(scanner.CleanReport()) {}

absl::StatusOr<std::unique_ptr<BatchScanner>> BatchScanner::Create(
    const Scanner& scanner, const ReportOptions& report,
    const BatchExtras& extras, const std::vector<BatchInput>& inputs) {
  auto scratch = scanner.NewScratch();
  if (!scratch.ok()) return scratch.status();
  return std::unique_ptr<BatchScanner>(
      new BatchScanner(scanner, *std::move(scratch), report, extras, inputs));
}

BatchResult BatchScanner::Run(const LineBatch& batch) {
  BatchResult result;
  writer_.Clear();
  const bool name_input = inputs_.size() > 1;
  for (std::size_t i = 0; i < batch.lines.size(); ++i) {
    const absl::Status status = ScanLine(batch, i, result);
    if (status.ok()) continue;
    ++result.tally.bad_lines;
    const absl::string_view error = status.message();
    writer_.WriteError(
        name_input ? std::string_view(
                         inputs_[static_cast<std::size_t>(batch.input)].name)
                   : std::string_view(),
        batch.first_line + i, std::string_view(error.data(), error.size()));
  }
  result.tally.input_bytes = batch.bytes.size() - PostParser::kPaddingBytes;
  result.output.assign(writer_.lines());
  return result;
}

absl::Status BatchScanner::ScanLine(const LineBatch& batch, std::size_t line,
                                    BatchResult& result) {
  const LineRef& bytes = batch.lines[line];
  if (bytes.too_long) {
    return absl::ResourceExhaustedError(fmt::format(
        "over the limit line_bytes={}", scanner_.limits().line_bytes));
  }
  if (absl::Status status = parser_.Parse(batch.Line(bytes), post_);
      !status.ok()) {
    return status;
  }
  // One report serves for most posts: making one costs as much as the look.
  if (scanner_.IsSoonSeenClean(post_, scratch_)) {
    clean_.id = post_.id;
    Deliver(clean_, batch, line, result);
    return absl::OkStatus();
  }
  const auto report = ScanPost(
      inputs_[static_cast<std::size_t>(batch.input)].pictures, line, result);
  if (!report.ok()) return report.status();
  Deliver(*report, batch, line, result);
  return absl::OkStatus();
}

void BatchScanner::Deliver(const ScanReport& report, const LineBatch& batch,
                           std::size_t line, BatchResult& result) {
  writer_.Write(post_, report);
  result.tally.Count(report);
  AddExtras(report, batch, line, result);
}

absl::StatusOr<ScanReport> BatchScanner::ScanPost(const PictureSource& pictures,
                                                  std::size_t line,
                                                  BatchResult& result) {
  // What is not on the page is explained where all is: it costs many scans.
  const double explain_above = PageBar(result.page);
  if (!extras_.redacted_copies || post_.images.empty()) {
    auto report = scanner_.ScanWhole(post_, pictures, scratch_, explain_above);
    if (report.ok() && extras_.redacted_copies &&
        !report->redaction.text.empty()) {
      result.redacted.push_back(
          {line, post_.id, RedactText(post_.text, report->redaction), {}});
    }
    return report;
  }
  auto redacted = scanner_.Redact(post_, pictures, scratch_, explain_above);
  if (!redacted.ok()) return redacted.status();
  RedactedAttachment& copy = result.redacted.emplace_back();
  copy.line = line;
  copy.id = post_.id;
  if (!redacted->report.redaction.text.empty()) {
    copy.text = std::move(redacted->text);
  }
  copy.pictures = std::move(redacted->pictures);
  return std::move(redacted->report);
}

double BatchScanner::PageBar(const PagePosts& page) const {
  if (!extras_.page) return Scanner::kNoScore;
  const double bar =
      extras_.page_bar == nullptr ? -1 : extras_.page_bar->load();
  return std::max(bar, page.Bar());
}

void BatchScanner::AddToPage(const ScanReport& report,
                             const PictureSource& pictures, std::uint64_t line,
                             PagePosts& page) const {
  page.NoteModels(report.image_models);
  if (!BelongsOnPage(report)) return;
  if (report.exposure.score <= PageBar(page)) {
    page.CountLeftOut();
    return;
  }
  const std::vector<PagePicture> previews =
      PreviewPictures(post_, report, pictures, scanner_.image_reader(),
                      extras_.page_style.reveal);
  const std::size_t scanned =
      WholeCodePoints(post_.text, scanner_.limits().text_bytes);
  if (scanned == post_.text.size()) {
    page.Add(section_.Write(post_, report, previews, line));
    return;
  }
  Post looked_at = post_;  // Nobody knows what the rest of it holds.
  looked_at.text.resize(scanned);
  page.Add(section_.Write(looked_at, report, previews, line));
}

void BatchScanner::AddExtras(const ScanReport& report, const LineBatch& batch,
                             std::size_t line, BatchResult& result) const {
  const double score = report.exposure.score;
  if (extras_.worst && result.worst.Wants(score)) {
    result.worst.Add({score, HighlightText(post_, report, extras_.style)});
  }
  if (extras_.page) {
    AddToPage(report, inputs_[static_cast<std::size_t>(batch.input)].pictures,
              batch.first_line + line, result.page);
  }
  if (extras_.baseline != nullptr) {
    for (const Finding& finding : report.findings) {
      std::string entry = extras_.baseline->EntryOf(finding);
      if (!entry.empty()) result.known.push_back(std::move(entry));
    }
  }
  if (extras_.drafts && report.takedown) {
    DraftAttachment& draft =
        result.drafts.emplace_back(DraftAttachment{*report.takedown, post_});
    draft.post.text.clear();
  }
}

}  // namespace undox
