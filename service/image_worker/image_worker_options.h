#ifndef UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_OPTIONS_H_
#define UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_OPTIONS_H_

#include <cstddef>
#include <string>

#include "ocr/codec/image_format.h"
#include "service/image_worker/reply_reader.h"

namespace undox {

// How pictures are looked at, and what they may cost.
struct ImageWorkerOptions {
  // Where undox-image-decoder and undox-image-reader lie. Empty:
  // $UNDOX_PROGRAMS, else the directory of the running program.
  std::string programs_directory;
  // Where the models lie. Empty: $UNDOX_MODELS, else `models` in the programs'
  // directory, else `models` beside that.
  std::string models_directory;

  // Pictures that are looked at side by side, each by processes of its own.
  int slots = 1;
  // Threads of work inside one picture.
  int reader_threads = 1;

  ImageLimits image;
  ReplyLimits reply;

  // Until a process has started and loaded its models.
  int start_ms = 60'000;
  // For one picture, from its bytes to its reading or its copy. When it has
  // passed the process is ended.
  int picture_ms = 300'000;

  // Addresses that a process may use (RLIMIT_AS); 0 for no limit.
  std::size_t decoder_address_bytes = std::size_t{3} << 29;
  std::size_t reader_address_bytes = std::size_t{8} << 30;

  // A process that holds more memory than this after a picture, or has seen
  // this many, is replaced before the next.
  std::size_t decoder_resident_bytes = std::size_t{256} << 20;
  std::size_t reader_resident_bytes = std::size_t{3} << 30;
  int pictures_per_process = 1'000;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_IMAGE_WORKER_OPTIONS_H_
