#ifndef UNDOX_SERVICE_IMAGE_WORKER_CHILD_PROCESS_H_
#define UNDOX_SERVICE_IMAGE_WORKER_CHILD_PROCESS_H_

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "service/image_worker/descriptor.h"

namespace undox {

// The descriptor at which a child finds its end of the socket.
inline constexpr int kChildSocket = 3;

// A process of ours. Killed and reaped with its owner, at the latest. Movable;
// thread-compatible.
class ChildProcess {
 public:
  // Starts `program` (a path) with an environment of nothing but `environment`
  // ("NAME=VALUE"), `socket` as descriptor 3, /dev/null as standard input and
  // output, our standard error, and no other descriptor. It handles SIGTERM,
  // but a terminal's SIGINT, SIGQUIT and SIGHUP are for us: it does not get
  // them. Fails with kUnavailable, naming the program, if it cannot be run.
  static absl::StatusOr<ChildProcess> Start(
      const std::string& program, const std::vector<std::string>& environment,
      const Descriptor& socket);

  ChildProcess() = default;
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&& other) noexcept;
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  // Reaps it if it has ended.
  bool IsRunning();

  // Resident memory in bytes; 0 if the system does not say.
  std::size_t ResidentBytes() const;

  // Ends it at once and reaps it. Nothing if it has ended.
  void Kill();

 private:
  pid_t pid_ = 0;  // 0: none.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_CHILD_PROCESS_H_
