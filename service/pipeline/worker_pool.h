#ifndef UNDOX_SERVICE_PIPELINE_ORDERED_POOL_H_
#define UNDOX_SERVICE_PIPELINE_ORDERED_POOL_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "service/pipeline/attachment.h"
#include "service/pipeline/highlight.h"
#include "service/pipeline/line_batch.h"
#include "service/pipeline/tally.h"
#include "service/report/html/page_posts.h"

namespace undox {

// What became of one batch.
struct BatchResult {
  std::string output;  // Whole lines.
  Tally tally;
  Worst worst;     // If asked for.
  PagePosts page;  // If asked for.
  // If asked for; in the order of the posts.
  std::vector<RedactedAttachment> redacted;
  std::vector<DraftAttachment> drafts;
  std::vector<std::string> known;  // If asked for: Baseline::EntryOf each.
};

// Where batches come from, what is done with each, and where results go.
struct BatchJob {
  // Fills the next batch; false at the end. Called by one thread at a time.
  std::function<absl::StatusOr<bool>(LineBatch&)> source;
  // Called by many threads at once, each with its own `worker` in
  // [0, threads).
  std::function<BatchResult(int worker, const LineBatch&)> work;
  // Called in the order of the batches, by one thread at a time.
  std::function<absl::Status(BatchResult&&)> sink;
};

// Runs the job to its end on `threads` >= 1 threads of work. At most
// 2 * threads + 2 batches are held at a time. Returns the first failure of
// source or sink; what was read before a failing source is still delivered,
// nothing is delivered after a failing sink. With one thread all is done in
// the caller's.
absl::Status RunOrdered(int threads, const BatchJob& job);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_ORDERED_POOL_H_
