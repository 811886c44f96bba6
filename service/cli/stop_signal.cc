#include "service/cli/stop_signal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>

namespace undox {
namespace {

sigset_t StopSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

// Makes an event descriptor readable for good.
void Raise(int event_fd) {
  const std::uint64_t one = 1;
  // It cannot fail: the counter goes from 0 to 1.
  [[maybe_unused]] const ssize_t written = write(event_fd, &one, sizeof one);
}

}  // namespace

StopSignal::StopSignal()
    : stop_fd_(eventfd(0, EFD_CLOEXEC)), quit_fd_(eventfd(0, EFD_CLOEXEC)) {
  std::signal(SIGPIPE, SIG_IGN);
  const sigset_t signals = StopSignals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  signal_fd_ = signalfd(-1, &signals, SFD_CLOEXEC);
  watcher_ = std::jthread([this] { Watch(); });
}

StopSignal::~StopSignal() {
  Raise(quit_fd_);
  watcher_.join();
  close(signal_fd_);
  close(stop_fd_);
  close(quit_fd_);
}

void StopSignal::Watch() {
  pollfd fds[2] = {{signal_fd_, POLLIN, 0}, {quit_fd_, POLLIN, 0}};
  while (poll(fds, 2, -1) < 0) {
  }
  if ((fds[0].revents & POLLIN) == 0) return;
  signalfd_siginfo info;
  if (read(signal_fd_, &info, sizeof info) != sizeof info) return;
  signal_ = static_cast<int>(info.ssi_signo);
  Raise(stop_fd_);
  // From here on a signal reaches this thread and ends the process.
  const sigset_t signals = StopSignals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  while (poll(&fds[1], 1, -1) < 0) {
  }
}

}  // namespace undox
