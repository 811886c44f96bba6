#ifndef UNDOX_SERVICE_IMAGE_WORKER_KEPT_PROCESS_H_
#define UNDOX_SERVICE_IMAGE_WORKER_KEPT_PROCESS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "service/image_worker/child_process.h"
#include "service/image_worker/message_channel.h"
#include "service/image_worker/process_starter.h"
#include "service/image_worker/reply.h"
#include "service/image_worker/request.h"

namespace undox {

// How a process is started, and when it is replaced.
struct ProcessPlan {
  std::string program;
  std::vector<std::string> environment;  // "NAME=VALUE"
  HelloRequest hello;
  int start_ms = 0;
  std::size_t most_resident_bytes = 0;  // After a picture.
  int most_pictures = 0;
  std::size_t most_reply_bytes = 0;
};

// One image process that is started when it is needed and kept for many
// pictures. Thread-compatible.
class KeptProcess {
 public:
  // `starter` outlives it.
  KeptProcess(ProcessStarter& starter, ProcessPlan plan);

  // Starts it if it does not run, anew if it dies at its start. Fails with
  // kUnavailable, naming the program, if it cannot be started.
  absl::Status MakeReady();

  // What it said at its last start.
  const HelloReply& hello() const { return hello_; }

  // Sends a request and waits for the reply, which nobody has checked. The
  // process is ready. Fails with kUnavailable if it died, with
  // kDeadlineExceeded and with kInternal if it sent no message: it is ended
  // then.
  absl::StatusOr<ChannelMessage> Ask(const WorkerRequest& request,
                                     const Descriptor& file, Deadline deadline);

  // Ends it now: it is not to be trusted any more.
  void End();

  // Says that a picture is done with, after which it may be replaced.
  void FinishPicture();

 private:
  absl::Status Start();

  ProcessStarter& starter_;
  ProcessPlan plan_;
  MessageChannel channel_;
  ChildProcess process_;
  HelloReply hello_;
  int pictures_ = 0;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_KEPT_PROCESS_H_
