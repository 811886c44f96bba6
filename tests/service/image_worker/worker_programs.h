#ifndef UNDOX_TESTS_SERVICE_IMAGE_WORKER_WORKER_PROGRAMS_H_
#define UNDOX_TESTS_SERVICE_IMAGE_WORKER_WORKER_PROGRAMS_H_

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "service/image_worker/descriptor.h"

namespace undox {

// A directory of its own with two programs under the names that ImageWorker
// looks for, and a gate at which scripted_reader stops. Removed with its owner.
class WorkerPrograms {
 public:
  // Paths of programs; an empty one is left out.
  WorkerPrograms(std::string_view decoder, std::string_view reader);
  WorkerPrograms(const WorkerPrograms&) = delete;
  WorkerPrograms& operator=(const WorkerPrograms&) = delete;
  ~WorkerPrograms();

  std::string directory() const { return directory_.string(); }

  // Waits until a reader stands at the gate.
  Descriptor WaitAtGate() const;

 private:
  std::filesystem::path directory_;
};

// Lets one reader through.
void OpenGate(const Descriptor& gate);

// The processes whose parent is `parent` and whose program is called `name`
// (all if it is empty), zombies included, in ascending order.
std::vector<pid_t> ChildrenOf(pid_t parent, std::string_view name = "");

// Kills a process and waits until it is gone or a zombie.
void KillAndWait(pid_t process);

// Opens a process for WaitUntilGone, before it may go.
Descriptor OpenProcess(pid_t process);

// Waits until the process has ended; false if it has not after 30 s.
bool WaitUntilGone(const Descriptor& process);

}  // namespace undox

#endif  // UNDOX_TESTS_SERVICE_IMAGE_WORKER_WORKER_PROGRAMS_H_
