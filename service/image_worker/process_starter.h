#ifndef UNDOX_SERVICE_IMAGE_WORKER_PROCESS_STARTER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_PROCESS_STARTER_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/statusor.h"
#include "service/image_worker/child_process.h"
#include "service/image_worker/descriptor.h"

namespace undox {

// Starts processes from one thread of its own. A child that asked to die with
// its parent (PR_SET_PDEATHSIG) dies with the parent's THREAD that started it,
// and threads of work come and go; this one stays until the starter goes, and
// the children must be gone by then. Thread-safe.
class ProcessStarter {
 public:
  ProcessStarter() = default;
  ProcessStarter(const ProcessStarter&) = delete;
  ProcessStarter& operator=(const ProcessStarter&) = delete;
  ~ProcessStarter();

  // As ChildProcess::Start.
  absl::StatusOr<ChildProcess> Start(
      const std::string& program, const std::vector<std::string>& environment,
      const Descriptor& socket);

 private:
  using Task = std::packaged_task<absl::StatusOr<ChildProcess>()>;

  void Run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  bool stopping_ = false;
  std::thread thread_;  // Begins with the first task.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_PROCESS_STARTER_H_
