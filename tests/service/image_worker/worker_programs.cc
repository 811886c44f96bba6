#include "tests/service/image_worker/worker_programs.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>

namespace undox {
namespace {

namespace fs = std::filesystem;

// Name and parent from /proc/PID/stat: "PID (name) state parent …".
bool ReadStat(const fs::path& process, std::string& name, pid_t& parent) {
  std::ifstream file(process / "stat");
  std::string line;
  if (!std::getline(file, line)) return false;
  const std::size_t open = line.find('(');
  const std::size_t close = line.rfind(')');
  if (open == std::string::npos || close == std::string::npos) return false;
  name = line.substr(open + 1, close - open - 1);
  parent = std::atoi(line.c_str() + close + 4);
  return true;
}

}  // namespace

WorkerPrograms::WorkerPrograms(std::string_view decoder,
                               std::string_view reader) {
  // mkdtemp(3) wants six of them.
  std::string pattern = (fs::temp_directory_path() / "undox-worker-").string() +
                        std::string(6, 'X');
  directory_ = mkdtemp(pattern.data());
  if (!decoder.empty()) {
    fs::create_symlink(decoder, directory_ / "undox-image-decoder");
  }
  if (!reader.empty()) {
    fs::create_symlink(reader, directory_ / "undox-image-reader");
  }
  mkfifo((directory_ / "gate").c_str(), 0600);
}

WorkerPrograms::~WorkerPrograms() { fs::remove_all(directory_); }

Descriptor WorkerPrograms::WaitAtGate() const {
  return Descriptor(open((directory_ / "gate").c_str(), O_WRONLY | O_CLOEXEC));
}

void OpenGate(const Descriptor& gate) {
  [[maybe_unused]] const ssize_t written = write(gate.number(), "!", 1);
}

std::vector<pid_t> ChildrenOf(pid_t parent, std::string_view name) {
  std::vector<pid_t> children;
  for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
    const pid_t process = std::atoi(entry.path().filename().c_str());
    std::string its_name;
    pid_t its_parent = 0;
    if (process <= 0 || !ReadStat(entry.path(), its_name, its_parent)) continue;
    // The kernel keeps 15 bytes of a name.
    if (its_parent == parent &&
        (name.empty() || its_name == name.substr(0, 15))) {
      children.push_back(process);
    }
  }
  std::sort(children.begin(), children.end());
  return children;
}

void KillAndWait(pid_t process) {
  const Descriptor opened = OpenProcess(process);
  kill(process, SIGKILL);
  if (opened.is_open()) WaitUntilGone(opened);
}

Descriptor OpenProcess(pid_t process) {
  return Descriptor(static_cast<int>(syscall(SYS_pidfd_open, process, 0U)));
}

bool WaitUntilGone(const Descriptor& process) {
  pollfd waiting = {process.number(), POLLIN, 0};
  return poll(&waiting, 1, 30'000) == 1;
}

}  // namespace undox
