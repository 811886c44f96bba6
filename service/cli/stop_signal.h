#ifndef UNDOX_SERVICE_CLI_STOP_SIGNAL_H_
#define UNDOX_SERVICE_CLI_STOP_SIGNAL_H_

#include <atomic>
#include <thread>

namespace undox {

// Turns the first SIGINT or SIGTERM into a request to stop; the second one
// ends the process at once, as usual. Make it before any other thread, and one
// a process. SIGPIPE is ignored as well: writing then fails with EPIPE.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  // Readable from the first signal on; for poll().
  int fd() const { return stop_fd_; }

  // SIGINT or SIGTERM once it came; 0 before.
  int signal() const { return signal_; }

 private:
  void Watch();

  int signal_fd_;
  int stop_fd_;
  int quit_fd_;
  std::atomic<int> signal_ = 0;
  std::jthread watcher_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_STOP_SIGNAL_H_
