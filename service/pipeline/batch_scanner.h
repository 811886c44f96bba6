#ifndef UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_
#define UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "service/pipeline/line_batch.h"
#include "service/pipeline/post_parser.h"
#include "service/pipeline/scanner.h"
#include "service/pipeline/worker_pool.h"
#include "service/report/explanation.h"
#include "service/report/report_writer.h"

namespace undox {

// What a batch yields besides its report lines.
struct BatchExtras {
  bool worst = false;            // BatchResult::worst …
  ExplanationStyle style;        // … in this style.
  bool redacted_copies = false;  // Of posts with edits.
  bool drafts = false;           // Of posts with a request.
};

// Turns batches of JSON Lines into report lines: one line of output for each
// line of input, in order. Thread-compatible: one a thread.
class BatchScanner {
 public:
  // `scanner` must outlive it. `input_names` (valid UTF-8, outliving it too)
  // are put into error lines if there is more than one input.
  static absl::StatusOr<std::unique_ptr<BatchScanner>> Create(
      const Scanner& scanner, const ReportOptions& report,
      const BatchExtras& extras, const std::vector<std::string>& input_names);

  // A line that is no post, or that the scanner fails on, becomes an error
  // line and is counted in Tally::bad_lines.
  BatchResult Run(const LineBatch& batch);

 private:
  BatchScanner(const Scanner& scanner, Scanner::Scratch scratch,
               const ReportOptions& report, const BatchExtras& extras,
               const std::vector<std::string>& input_names);

  absl::Status ScanLine(const LineBatch& batch, std::size_t line,
                        BatchResult& result);
  void AddExtras(const ScanReport& report, std::size_t line,
                 BatchResult& result) const;

  const Scanner& scanner_;
  Scanner::Scratch scratch_;
  PostParser parser_;
  ReportWriter writer_;
  BatchExtras extras_;
  const std::vector<std::string>& input_names_;
  Post post_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_BATCH_SCANNER_H_
