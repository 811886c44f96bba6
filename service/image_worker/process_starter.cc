#include "service/image_worker/process_starter.h"

#include <csignal>
#include <utility>

namespace undox {

ProcessStarter::~ProcessStarter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

absl::StatusOr<ChildProcess> ProcessStarter::Start(
    const std::string& program, const std::vector<std::string>& environment,
    const Descriptor& socket) {
  Task task([&] { return ChildProcess::Start(program, environment, socket); });
  std::future<absl::StatusOr<ChildProcess>> started = task.get_future();
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
    if (!thread_.joinable()) thread_ = std::thread([this] { Run(); });
  }
  changed_.notify_one();
  return started.get();
}

void ProcessStarter::Run() {
  // Signals to the process are for threads that know what to do with them.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

}  // namespace undox
