#ifndef UNDOX_SERVICE_IMAGE_WORKER_REPLY_WRITER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_REPLY_WRITER_H_

#include <string>

#include "absl/status/statusor.h"
#include "service/image_worker/reply.h"

namespace undox {

// A reply, or why there is none, for ParseHelloReply and its like. Of findings
// it carries what those in pictures have: type, boxes, value, confidence,
// evidence and holder.
std::string SerializeReply(const absl::StatusOr<WorkerReply>& reply);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_REPLY_WRITER_H_
