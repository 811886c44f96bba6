#ifndef UNDOX_SERVICE_IMAGE_WORKER_MESSAGE_CHANNEL_H_
#define UNDOX_SERVICE_IMAGE_WORKER_MESSAGE_CHANNEL_H_

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "service/image_worker/descriptor.h"

namespace undox {

// Until when something has to be done; `kNoDeadline` is never.
using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline kNoDeadline = Deadline::max();

// One message, with at most one file beside it.
struct ChannelMessage {
  std::string bytes;
  Descriptor file;  // Closed if none came.
};

// One end of a stream socket between two processes: messages of 4 bytes of
// length and that many bytes, files as SCM_RIGHTS beside the length. Never
// raises SIGPIPE. Thread-compatible.
class MessageChannel {
 public:
  MessageChannel() = default;
  // `socket` is a connected SOCK_STREAM socket of AF_UNIX.
  explicit MessageChannel(Descriptor socket) : socket_(std::move(socket)) {}

  bool is_open() const { return socket_.is_open(); }

  // Fails with kUnavailable if the other end is gone and kDeadlineExceeded.
  // After a failure the channel is of no more use. `file` stays the caller's.
  absl::Status Send(std::string_view bytes, const Descriptor& file,
                    Deadline deadline) const;

  // Fails as Send, and with kInternal if the other end breaks these rules or
  // announces more than `most_bytes`; files beyond the first are not taken.
  absl::StatusOr<ChannelMessage> Receive(std::size_t most_bytes,
                                         Deadline deadline) const;

 private:
  Descriptor socket_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_MESSAGE_CHANNEL_H_
