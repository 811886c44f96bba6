#ifndef UNDOX_SERVICE_CLI_SCAN_RUN_H_
#define UNDOX_SERVICE_CLI_SCAN_RUN_H_

#include <atomic>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "service/cli/command_line.h"
#include "service/cli/input_files.h"
#include "service/cli/output.h"
#include "service/cli/progress.h"
#include "service/cli/scan_summary.h"
#include "service/cli/stop_signal.h"
#include "service/filter/baseline.h"
#include "service/pipeline/line_reader.h"
#include "service/pipeline/scanner.h"
#include "service/pipeline/worker_pool.h"
#include "service/report/report_writer.h"

namespace undox {

// One run of `undox scan` over all its inputs. What it is given must outlive
// it. Thread-compatible.
class ScanRun {
 public:
  ScanRun(const ScanCommand& command, InputFiles& inputs, Output& output,
          const StopSignal& stop);

  // To be called before Run: the findings are to be known by `baseline`, which
  // must outlive this.
  void Remember(const Baseline& baseline);

  // Scans until the inputs end or a signal asks to stop; all that was read is
  // then scanned and written. Fails with kUnavailable, naming what cannot be
  // read or written.
  absl::Status Run(const Scanner& scanner, const ReportOptions& report);

  const Tally& tally() const { return tally_; }
  const Worst& worst() const { return worst_; }
  // Files written beside the reports, in the order of the posts.
  const std::vector<std::string>& written() const { return written_; }
  const DraftTally& drafts() const { return drafts_; }
  const PagePosts& page() const { return page_; }
  // The lines of the baseline and of what was found, if it was to be known.
  const std::set<std::string>& known() const { return known_; }

 private:
  // The next batch of the input that is being read, or of the one after it.
  absl::StatusOr<bool> NextBatch(LineBatch& batch);
  absl::Status Deliver(BatchResult&& result, const PolicyPack& policy);
  absl::Status WriteRedacted(const BatchResult& result);
  absl::Status WriteOne(std::string path, std::string_view bytes);
  absl::Status WriteRequests(const BatchResult& result,
                             const PolicyPack& policy);

  const ScanCommand& command_;
  InputFiles& inputs_;
  Output& output_;
  const StopSignal& stop_;
  std::size_t next_input_ = 0;
  std::optional<LineReader> reader_;
  Progress progress_;
  Tally tally_;
  Worst worst_;
  std::vector<std::string> written_;
  DraftTally drafts_;
  PagePosts page_;
  const Baseline* baseline_ = nullptr;
  std::set<std::string> known_;
  std::atomic<double> page_bar_ = -1;  // Of page_; read by the workers.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_SCAN_RUN_H_
