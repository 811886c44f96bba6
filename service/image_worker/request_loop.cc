#include "service/image_worker/request_loop.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>
#include <utility>
#include <variant>

#include "service/image_worker/child_process.h"
#include "service/image_worker/message_channel.h"
#include "service/image_worker/reply_writer.h"

namespace undox {
namespace {

// Of a request; the boxes to fill take the most.
constexpr std::size_t kMostRequestBytes = std::size_t{16} << 20;

// The answer to one request, whatever the engines below throw.
absl::StatusOr<WorkerAnswer> Answer(RequestHandler& handler,
                                    const Confinement& confinement,
                                    const WorkerRequest& request,
                                    const Descriptor& file) {
  try {
    if (!std::holds_alternative<HelloRequest>(request)) {
      return handler.Handle(request, file);
    }
    absl::StatusOr<HelloReply> hello =
        handler.Start(std::get<HelloRequest>(request));
    if (!hello.ok()) return hello.status();
    return WorkerAnswer{*std::move(hello), {}};
  } catch (const std::bad_alloc&) {
    return absl::ResourceExhaustedError(
        fmt::format("address_bytes={}", confinement.address_bytes));
  } catch (const std::exception&) {
    return absl::InternalError("an engine failed");
  }
}

absl::Status SendAnswer(const MessageChannel& channel,
                        absl::StatusOr<WorkerAnswer> answer) {
  if (!answer.ok()) {
    return channel.Send(SerializeReply(answer.status()), {}, kNoDeadline);
  }
  return channel.Send(SerializeReply(std::move(answer->reply)), answer->file,
                      kNoDeadline);
}

}  // namespace

int ServeRequests(RequestHandler& handler) {
  const MessageChannel channel((Descriptor(kChildSocket)));
  Confinement confinement;
  bool is_confined = false;
  while (true) {
    absl::StatusOr<ChannelMessage> message =
        channel.Receive(kMostRequestBytes, kNoDeadline);
    if (!message.ok()) break;
    const absl::StatusOr<WorkerRequest> request = ParseRequest(message->bytes);
    if (!request.ok()) return 1;
    if (const auto* hello = std::get_if<HelloRequest>(&*request)) {
      confinement = hello->confinement;
      const absl::Status confined = ConfineProcess(confinement);
      if (!confined.ok()) return 1;
      is_confined = true;
    }
    if (!is_confined) return 1;
    const absl::Status sent = SendAnswer(
        channel, Answer(handler, confinement, *request, message->file));
    if (!sent.ok()) return 0;
  }
  if (is_confined) return 0;
  std::fputs("This program is started by undox, not by hand.\n", stderr);
  return 1;
}

}  // namespace undox
