#ifndef UNDOX_SERVICE_IMAGE_WORKER_WORKER_FILES_H_
#define UNDOX_SERVICE_IMAGE_WORKER_WORKER_FILES_H_

#include <string>

#include "service/image_worker/image_worker_options.h"

namespace undox {

// Where the parts of the image worker lie.
struct WorkerFiles {
  std::string decoder_program;
  std::string reader_program;
  // The first of the places that there is, or the one to name when asking for
  // it; see ImageWorkerOptions::models_directory.
  std::string models_directory;
};

// Reads the environment and looks at the file system.
WorkerFiles FindWorkerFiles(const ImageWorkerOptions& options);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_WORKER_FILES_H_
