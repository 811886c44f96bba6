#include "service/pipeline/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>

namespace undox {
namespace {

// A job over batches numbered from 0 whose output is the number.
struct CountingJob {
  int batches = 200;
  int next = 0;
  std::string output;
  std::atomic<int> held = 0;
  std::atomic<int> most_held = 0;

  BatchJob Job() {
    return {.source = [this](LineBatch& batch) -> absl::StatusOr<bool> {
              if (next == batches) return false;
              batch.first_line = static_cast<std::uint64_t>(next++);
              most_held = std::max(most_held.load(), ++held);
              return true;
            },
            .work =
                [](int, const LineBatch& batch) {
                  // Later batches overtake earlier ones.
                  if (batch.first_line % 3 == 0) std::this_thread::yield();
                  BatchResult result;
                  result.output = std::to_string(batch.first_line) + "\n";
                  return result;
                },
            .sink =
                [this](BatchResult&& result) {
                  output += result.output;
                  --held;
                  return absl::OkStatus();
                }};
  }
};

std::string Numbers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += std::to_string(i) + "\n";
  return text;
}

class WorkerPoolTest : public testing::TestWithParam<int> {};

TEST_P(WorkerPoolTest, DeliversInTheOrderOfTheBatches) {
  CountingJob job;
  EXPECT_TRUE(RunOrdered(GetParam(), job.Job()).ok());
  EXPECT_EQ(job.output, Numbers(job.batches));
}

TEST_P(WorkerPoolTest, HoldsFewBatchesAtATime) {
  CountingJob job;
  EXPECT_TRUE(RunOrdered(GetParam(), job.Job()).ok());
  EXPECT_LE(job.most_held, 2 * GetParam() + 3);
}

TEST_P(WorkerPoolTest, DeliversWhatWasReadBeforeASourceFailed) {
  CountingJob job;
  BatchJob failing = job.Job();
  failing.source = [&, source = failing.source](LineBatch& batch) {
    if (job.next == 10) {
      return absl::StatusOr<bool>(absl::UnavailableError("gone"));
    }
    return source(batch);
  };
  EXPECT_TRUE(absl::IsUnavailable(RunOrdered(GetParam(), failing)));
  EXPECT_EQ(job.output, Numbers(10));
}

TEST_P(WorkerPoolTest, DeliversNothingAfterAFailingSink) {
  CountingJob job;
  BatchJob failing = job.Job();
  int delivered = 0;
  failing.sink = [&](BatchResult&&) {
    return ++delivered == 5 ? absl::UnavailableError("full") : absl::OkStatus();
  };
  EXPECT_TRUE(absl::IsUnavailable(RunOrdered(GetParam(), failing)));
  EXPECT_EQ(delivered, 5);
}

TEST_P(WorkerPoolTest, EndsWithoutAnyBatch) {
  CountingJob job;
  job.batches = 0;
  EXPECT_TRUE(RunOrdered(GetParam(), job.Job()).ok());
  EXPECT_EQ(job.output, "");
}

INSTANTIATE_TEST_SUITE_P(Threads, WorkerPoolTest, testing::Values(1, 2, 8));

}  // namespace
}  // namespace undox
