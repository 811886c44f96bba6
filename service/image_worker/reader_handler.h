#ifndef UNDOX_SERVICE_IMAGE_WORKER_READER_HANDLER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_READER_HANDLER_H_

#include <functional>
#include <optional>

#include "absl/status/statusor.h"
#include "service/image_worker/page_reader.h"
#include "service/image_worker/request_loop.h"

namespace undox {

// What a reader works with.
struct ReaderEngines {
  PageReader page_reader;
  bool is_complete = true;  // As HelloReply::is_complete.
};

// A process that reads decoded pictures. Called by one thread.
class ReaderHandler : public RequestHandler {
 public:
  // Loads the engines; kUnavailable if there are none to work with.
  using Load =
      std::function<absl::StatusOr<ReaderEngines>(const HelloRequest& hello)>;

  explicit ReaderHandler(Load load);

  absl::StatusOr<HelloReply> Start(const HelloRequest& hello) override;
  absl::StatusOr<WorkerAnswer> Handle(const WorkerRequest& request,
                                      const Descriptor& file) override;

 private:
  Load load_;
  std::optional<ReaderEngines> engines_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_READER_HANDLER_H_
