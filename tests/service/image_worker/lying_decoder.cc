// A decoder for tests that a picture has taken over: it does as the encoded
// bytes say.

#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <string_view>
#include <utility>

#include "service/image_worker/memory_file.h"
#include "service/image_worker/request_loop.h"

namespace undox {
namespace {

Descriptor Unsealed(std::size_t bytes) {
  Descriptor file(memfd_create("unsealed", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (ftruncate(file.number(), static_cast<off_t>(bytes)) != 0) return {};
  return file;
}

class LyingDecoder : public RequestHandler {
 public:
  absl::StatusOr<HelloReply> Start(const HelloRequest&) override {
    return HelloReply{};
  }

  absl::StatusOr<WorkerAnswer> Handle(const WorkerRequest& request,
                                      const Descriptor& file) override {
    const absl::StatusOr<std::string> order = ContentOf(file, 64);
    if (*order == "die") raise(SIGKILL);
    if (*order == "refuse") return absl::InvalidArgumentError("no picture");
    if (*order == "quote") return absl::ResourceExhaustedError("his name");
    if (std::holds_alternative<CopyRequest>(request)) {
      return WorkerAnswer{CopyReply{{8, 8}, ".png", {8, 8}, 1}, Unsealed(9)};
    }
    DecodeReply reply{.size = {8, 8}, .frame_numbers = {1}};
    if (*order == "unsealed") return WorkerAnswer{reply, Unsealed(3 * 64)};
    if (*order == "no pixels") return WorkerAnswer{reply, {}};
    if (*order == "huge") reply.size = {30'000, 30'000};
    return WorkerAnswer{reply, *SealedFile(std::string(3 * 64 - 1, ' '))};
  }
};

}  // namespace
}  // namespace undox

int main() {
  undox::LyingDecoder handler;
  _exit(undox::ServeRequests(handler));
}
