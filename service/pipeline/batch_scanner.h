#ifndef UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_
#define UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "service/pipeline/line_batch.h"
#include "service/pipeline/picture_source.h"
#include "service/pipeline/post_parser.h"
#include "service/pipeline/scanner.h"
#include "service/pipeline/worker_pool.h"
#include "service/report/explanation.h"
#include "service/report/html/page_style.h"
#include "service/report/html/post_section.h"
#include "service/report/report_writer.h"

namespace undox {

// An input as its lines need it.
struct BatchInput {
  std::string name;        // Valid UTF-8; for error lines.
  PictureSource pictures;  // Of its posts.
};

// What a batch yields besides its report lines.
struct BatchExtras {
  bool worst = false;                  // BatchResult::worst …
  ExplanationStyle style;              // … in this style.
  bool redacted_copies = false;        // Of posts with edits or pictures.
  bool drafts = false;                 // Of posts with a request.
  const Baseline* baseline = nullptr;  // Whose lines are BatchResult::known.
  bool page = false;                   // BatchResult::page …
  PageStyle page_style;                // … in this style.
  // PagePosts::Bar() of what earlier batches left: posts that do not exceed it
  // are counted, and not written. May be null.
  const std::atomic<double>* page_bar = nullptr;
};

// Turns batches of JSON Lines into report lines: one line of output for each
// line of input, in order. Thread-compatible: one a thread.
class BatchScanner {
 public:
  // `scanner` and `inputs` must outlive it. Names of inputs are put into error
  // lines if there is more than one.
  static absl::StatusOr<std::unique_ptr<BatchScanner>> Create(
      const Scanner& scanner, const ReportOptions& report,
      const BatchExtras& extras, const std::vector<BatchInput>& inputs);

  // A line that is no post, or that the scanner fails on, becomes an error
  // line and is counted in Tally::bad_lines.
  BatchResult Run(const LineBatch& batch);

 private:
  BatchScanner(const Scanner& scanner, Scanner::Scratch scratch,
               const ReportOptions& report, const BatchExtras& extras,
               const std::vector<BatchInput>& inputs);

  absl::Status ScanLine(const LineBatch& batch, std::size_t line,
                        BatchResult& result);
  // Writes and counts the report on post_.
  void Deliver(const ScanReport& report, const LineBatch& batch,
               std::size_t line, BatchResult& result);
  // The report on post_; with a redacted copy where one is wanted.
  absl::StatusOr<ScanReport> ScanPost(const PictureSource& pictures,
                                      std::size_t line, BatchResult& result);
  // The score above which a post still comes on the page; the scanner's
  // kNoScore where there is none.
  double PageBar(const PagePosts& page) const;
  void AddExtras(const ScanReport& report, const LineBatch& batch,
                 std::size_t line, BatchResult& result) const;
  void AddToPage(const ScanReport& report, const PictureSource& pictures,
                 std::uint64_t line, PagePosts& page) const;

  const Scanner& scanner_;
  Scanner::Scratch scratch_;
  PostParser parser_;
  ReportWriter writer_;
  BatchExtras extras_;
  PostSection section_;
  const std::vector<BatchInput>& inputs_;
  Post post_;
  ScanReport clean_;  // Scanner::CleanReport().
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_
