#include "service/image_worker/kept_process.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <chrono>
#include <utility>

#include "service/image_worker/reply_reader.h"

namespace undox {
namespace {

// Starts before a process that dies at once is given up.
constexpr int kMostStarts = 3;

}  // namespace

KeptProcess::KeptProcess(ProcessStarter& starter, ProcessPlan plan)
    : starter_(starter), plan_(std::move(plan)) {}

absl::Status KeptProcess::MakeReady() {
  if (process_.IsRunning()) return absl::OkStatus();
  absl::Status started;
  for (int i = 0; i < kMostStarts; ++i) {
    started = Start();
    if (started.ok()) return started;
    End();
    // What cannot be run at all will not run the next time.
    if (absl::IsUnavailable(started)) return started;
  }
  return absl::UnavailableError(
      fmt::format("{} does not start", plan_.program));
}

// Fails with kUnavailable if another try is of no use.
absl::Status KeptProcess::Start() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return absl::UnavailableError("no socket for an image process");
  }
  Descriptor ours(ends[0]);
  // Their end is closed here once they have it, or its end would not be seen.
  absl::StatusOr<ChildProcess> child =
      starter_.Start(plan_.program, plan_.environment, Descriptor(ends[1]));
  if (!child.ok()) return child.status();
  process_ = *std::move(child);
  channel_ = MessageChannel(std::move(ours));
  pictures_ = 0;
  const Deadline deadline = std::chrono::steady_clock::now() +
                            std::chrono::milliseconds(plan_.start_ms);
  absl::StatusOr<ChannelMessage> reply = Ask(plan_.hello, {}, deadline);
  if (absl::IsDeadlineExceeded(reply.status())) {
    return absl::UnavailableError(fmt::format("{} did not start in start_ms={}",
                                              plan_.program, plan_.start_ms));
  }
  if (!reply.ok()) return absl::InternalError("it ended at its start");
  absl::StatusOr<HelloReply> hello = ParseHelloReply(reply->bytes);
  if (!hello.ok()) return absl::InternalError("it failed at its start");
  hello_ = *std::move(hello);
  return absl::OkStatus();
}

absl::StatusOr<ChannelMessage> KeptProcess::Ask(const WorkerRequest& request,
                                                const Descriptor& file,
                                                Deadline deadline) {
  absl::Status sent = channel_.Send(SerializeRequest(request), file, deadline);
  absl::StatusOr<ChannelMessage> reply =
      sent.ok() ? channel_.Receive(plan_.most_reply_bytes, deadline)
                : absl::StatusOr<ChannelMessage>(sent);
  if (!reply.ok()) End();
  return reply;
}

void KeptProcess::End() {
  process_.Kill();
  channel_ = MessageChannel();
}

void KeptProcess::FinishPicture() {
  if (++pictures_ >= plan_.most_pictures ||
      process_.ResidentBytes() > plan_.most_resident_bytes) {
    End();
  }
}

}  // namespace undox
