#ifndef UNDOX_SERVICE_IMAGE_WORKER_WORKER_SLOT_H_
#define UNDOX_SERVICE_IMAGE_WORKER_WORKER_SLOT_H_

#include <string_view>
#include <type_traits>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "service/image_worker/image_worker_options.h"
#include "service/image_worker/kept_process.h"
#include "service/image_worker/process_starter.h"
#include "service/image_worker/reply.h"
#include "service/image_worker/request.h"
#include "service/image_worker/worker_files.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// A decoder and a reader that look at one picture at a time.
// Thread-compatible.
class WorkerSlot {
 public:
  // `starter` outlives it.
  WorkerSlot(const ImageWorkerOptions& options, const WorkerFiles& files,
             ProcessStarter& starter);

  // As ImageReader::Read.
  absl::StatusOr<ImageReading> Read(std::string_view encoded);

  // As ImageReader::Redact and Preview, by the request's width.
  absl::StatusOr<RedactedImage> Copy(std::string_view encoded,
                                     const CopyRequest& request);

  // What the reader says of itself; starts it if it does not run.
  absl::StatusOr<HelloReply> ReaderHello();

 private:
  // One picture on its way through the processes.
  struct Picture {
    Deadline deadline;
    // A process that ended while it was idle may be noticed only now, and both
    // may have; so each has one attempt more.
    bool is_decoder_retried = false;
    bool is_reader_retried = false;
  };

  absl::StatusOr<Picture> Begin(std::string_view encoded) const;

  // Asks `process` and parses its reply, twice if the process fails the first
  // time and was not asked anew for this picture yet.
  template <typename Parse>
  std::invoke_result_t<Parse, ChannelMessage&> Ask(KeptProcess& process,
                                                   const WorkerRequest& request,
                                                   const Descriptor& file,
                                                   Picture& picture,
                                                   const Parse& parse) const;

  absl::StatusOr<ImageReading> ReadPicture(std::string_view encoded);
  absl::StatusOr<RedactedImage> CopyPicture(std::string_view encoded,
                                            const CopyRequest& request);

  ImageWorkerOptions options_;
  KeptProcess decoder_;
  KeptProcess reader_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_WORKER_SLOT_H_
