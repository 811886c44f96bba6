#ifndef UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_H_

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "service/image_worker/image_worker_options.h"
#include "service/image_worker/process_starter.h"
#include "service/image_worker/worker_files.h"
#include "service/image_worker/worker_slot.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// Looks at pictures in processes apart: what a hostile picture does to a
// decoder or an engine, it does there. Making one costs nothing; the first
// picture starts processes. A process that dies is started anew and the
// picture tried once more. Processes end with the worker, and with the program
// however that ends. Thread-safe.
class ImageWorker : public ImageReader {
 public:
  // options.slots >= 1. Reads the environment, so make it before threads.
  explicit ImageWorker(const ImageWorkerOptions& options);
  ~ImageWorker() override;

  absl::StatusOr<ImageReading> Read(std::string_view encoded) override;
  absl::StatusOr<RedactedImage> Redact(std::string_view encoded,
                                       std::span<const Box> boxes) override;
  absl::StatusOr<RedactedImage> Preview(std::string_view encoded,
                                        std::span<const Box> boxes,
                                        int width) override;
  absl::StatusOr<std::map<std::string, std::string>> Models() override;

  // The directory where models were looked for and not found, so that lesser
  // engines read in their place; empty if they were found. Starts a worker if
  // none runs and fails as Models does.
  absl::StatusOr<std::string> MissingModels();

 private:
  // Waits for a free slot and calls `work` with it.
  template <typename Work>
  auto WithSlot(const Work& work);

  absl::StatusOr<HelloReply> ReaderHello();

  const WorkerFiles files_;
  ProcessStarter starter_;
  std::vector<std::unique_ptr<WorkerSlot>> slots_;

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<WorkerSlot*> free_;  // The one used last is used next.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_H_
