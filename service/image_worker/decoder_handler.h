#ifndef UNDOX_SERVICE_IMAGE_WORKER_DECODER_HANDLER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_DECODER_HANDLER_H_

#include "absl/status/statusor.h"
#include "ocr/codec/image_format.h"
#include "service/image_worker/request_loop.h"

namespace undox {

// A process that decodes pictures and makes redacted copies. Called by one
// thread.
class DecoderHandler : public RequestHandler {
 public:
  absl::StatusOr<HelloReply> Start(const HelloRequest& hello) override;
  absl::StatusOr<WorkerAnswer> Handle(const WorkerRequest& request,
                                      const Descriptor& file) override;

 private:
  ImageLimits limits_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_DECODER_HANDLER_H_
