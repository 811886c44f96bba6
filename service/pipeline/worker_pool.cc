#include "service/pipeline/worker_pool.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace undox {
namespace {

// The state that reader, workers and writer share; thread-safe.
class Exchange {
 public:
  explicit Exchange(std::size_t capacity) : capacity_(capacity) {}

  // Gives a batch to the workers; blocks while too many are on their way.
  // Returns false if nobody wants more.
  bool Push(LineBatch&& batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(
        lock, [&] { return cancelled_ || pushed_ - delivered_ < capacity_; });
    if (cancelled_) return false;
    waiting_.emplace_back(pushed_++, std::move(batch));
    changed_.notify_all();
    return true;
  }

  void EndInput() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }

  void Cancel() {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    changed_.notify_all();
  }

  bool Pop(std::uint64_t& sequence, LineBatch& batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [&] { return cancelled_ || ended_ || !waiting_.empty(); });
    if (cancelled_ || waiting_.empty()) return false;
    sequence = waiting_.front().first;
    batch = std::move(waiting_.front().second);
    waiting_.pop_front();
    return true;
  }

  void Finish(std::uint64_t sequence, BatchResult&& result) {
    const std::lock_guard lock(mutex_);
    results_.emplace(sequence, std::move(result));
    changed_.notify_all();
  }

  // Takes the next result in order; false when there will be none.
  bool Take(BatchResult& result) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
      return results_.contains(delivered_) || (ended_ && delivered_ == pushed_);
    });
    const auto next = results_.find(delivered_);
    if (next == results_.end()) return false;
    result = std::move(next->second);
    results_.erase(next);
    return true;
  }

  // The result last taken has left: there is room for one more batch.
  void Delivered() {
    const std::lock_guard lock(mutex_);
    ++delivered_;
    changed_.notify_all();
  }

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::pair<std::uint64_t, LineBatch>> waiting_;
  std::map<std::uint64_t, BatchResult> results_;
  std::uint64_t pushed_ = 0;
  std::uint64_t delivered_ = 0;
  bool ended_ = false;
  bool cancelled_ = false;
};

absl::Status RunInline(const BatchJob& job) {
  LineBatch batch;
  for (;;) {
    const absl::StatusOr<bool> more = job.source(batch);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (absl::Status status = job.sink(job.work(0, batch)); !status.ok()) {
      return status;
    }
  }
}

absl::Status ReadAll(const BatchJob& job, Exchange& exchange) {
  for (;;) {
    LineBatch batch;
    const absl::StatusOr<bool> more = job.source(batch);
    if (!more.ok()) return more.status();
    if (!*more || !exchange.Push(std::move(batch))) return absl::OkStatus();
  }
}

absl::Status DeliverAll(const BatchJob& job, Exchange& exchange) {
  BatchResult result;
  while (exchange.Take(result)) {
    if (absl::Status status = job.sink(std::move(result)); !status.ok()) {
      exchange.Cancel();
      return status;
    }
    exchange.Delivered();
  }
  return absl::OkStatus();
}

void WorkAll(const BatchJob& job, int worker, Exchange& exchange) {
  std::uint64_t sequence = 0;
  LineBatch batch;
  while (exchange.Pop(sequence, batch)) {
    exchange.Finish(sequence, job.work(worker, batch));
  }
}

}  // namespace

absl::Status RunOrdered(int threads, const BatchJob& job) {
  if (threads <= 1) return RunInline(job);
  Exchange exchange(2 * static_cast<std::size_t>(threads) + 2);
  absl::Status read;
  absl::Status delivered;
  {
    std::vector<std::jthread> workers;
    workers.reserve(static_cast<std::size_t>(threads));
    for (int worker = 0; worker < threads; ++worker) {
      workers.emplace_back([&, worker] { WorkAll(job, worker, exchange); });
    }
    const std::jthread writer([&] { delivered = DeliverAll(job, exchange); });
    read = ReadAll(job, exchange);
    exchange.EndInput();
  }
  return delivered.ok() ? read : delivered;
}

}  // namespace undox
