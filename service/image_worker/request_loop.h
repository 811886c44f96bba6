#ifndef UNDOX_SERVICE_IMAGE_WORKER_REQUEST_LOOP_H_
#define UNDOX_SERVICE_IMAGE_WORKER_REQUEST_LOOP_H_

#include "absl/status/statusor.h"
#include "service/image_worker/descriptor.h"
#include "service/image_worker/reply.h"
#include "service/image_worker/request.h"

namespace undox {

// A reply with the memory file that goes beside it, if one does.
struct WorkerAnswer {
  WorkerReply reply;
  Descriptor file;
};

// What one kind of image process does. Called by one thread.
class RequestHandler {
 public:
  virtual ~RequestHandler() = default;

  // The first call; the process is confined already. kUnavailable if it
  // cannot work at all.
  virtual absl::StatusOr<HelloReply> Start(const HelloRequest& hello) = 0;

  // Any other request, with the memory file that came beside it. `file` is
  // sealed, but what it holds is anybody's. Fails with kInvalidArgument or
  // kResourceExhausted ("name=value") because of the picture and with
  // kInternal because of anything else.
  virtual absl::StatusOr<WorkerAnswer> Handle(const WorkerRequest& request,
                                              const Descriptor& file) = 0;
};

// Serves the parent over descriptor 3: takes its HelloRequest, confines the
// process, starts `handler` and answers until the parent goes. Running out of
// memory is answered with kResourceExhausted. Returns the exit status: 0, or 1
// if the process was not started by a parent of its version.
int ServeRequests(RequestHandler& handler);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_REQUEST_LOOP_H_
