#include "service/image_worker/child_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <utility>

namespace undox {
namespace {

// What posix_spawn(3) is told to do in the child before the program runs.
class SpawnPlan {
 public:
  explicit SpawnPlan(int socket) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, socket, kChildSocket);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null",
                                     O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, kChildSocket + 1);
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGQUIT);
    sigaddset(&blocked, SIGHUP);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigmask(&attributes_, &blocked);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Waits for the process; true if it was reaped or is not ours to reap.
bool Reap(pid_t pid, int options) {
  while (true) {
    const pid_t reaped = waitpid(pid, nullptr, options);
    if (reaped == pid) return true;
    if (reaped == 0) return false;
    if (errno != EINTR) return true;
  }
}

}  // namespace

absl::StatusOr<ChildProcess> ChildProcess::Start(
    const std::string& program, const std::vector<std::string>& environment,
    const Descriptor& socket) {
  std::string name = program;
  std::vector<char*> argv = {name.data(), nullptr};
  std::vector<std::string> settings = environment;
  std::vector<char*> envp;
  envp.reserve(settings.size() + 1);
  for (std::string& setting : settings) envp.push_back(setting.data());
  envp.push_back(nullptr);
  const SpawnPlan plan(socket.number());
  ChildProcess child;
  const int error = posix_spawn(&child.pid_, program.c_str(), plan.actions(),
                                plan.attributes(), argv.data(), envp.data());
  if (error != 0) {
    child.pid_ = 0;
    return absl::UnavailableError(fmt::format("cannot run {}", program));
  }
  return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  std::swap(pid_, other.pid_);
  return *this;
}

ChildProcess::~ChildProcess() { Kill(); }

bool ChildProcess::IsRunning() {
  if (pid_ != 0 && Reap(pid_, WNOHANG)) pid_ = 0;
  return pid_ != 0;
}

std::size_t ChildProcess::ResidentBytes() const {
  if (pid_ == 0) return 0;
  // proc(5): size and resident, in pages.
  std::ifstream statm(fmt::format("/proc/{}/statm", pid_));
  std::size_t size = 0;
  std::size_t resident = 0;
  if (!(statm >> size >> resident)) return 0;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void ChildProcess::Kill() {
  if (pid_ == 0) return;
  kill(pid_, SIGKILL);
  Reap(pid_, 0);
  pid_ = 0;
}

}  // namespace undox
