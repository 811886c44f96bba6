#ifndef UNDOX_SERVICE_IMAGE_WORKER_REQUEST_H_
#define UNDOX_SERVICE_IMAGE_WORKER_REQUEST_H_

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/codec/image_format.h"
#include "pii/finding.h"
#include "pii/picture/image.h"
#include "service/image_worker/confinement.h"

namespace undox {

// The first request to a process: how to confine itself, and what it may
// spend on a picture.
struct HelloRequest {
  Confinement confinement;
  ImageLimits image = {};             // Of a decoder.
  std::string models_directory = {};  // Of a reader; need not exist.
  int threads = 1;                    // Of a reader.
};

// To a decoder: what is in the encoded picture beside it?
struct DecodeRequest {};

// To a decoder: a copy of the encoded picture beside it.
struct CopyRequest {
  std::vector<Box> boxes;        // To fill; pixels as stored.
  int preview_width_pixels = 0;  // 0: all of it, in its own format.
};

// To a reader: what does one frame of the pixels beside it show?
struct ReadRequest {
  ImageSize size;       // Of every frame.
  int orientation = 1;  // As EXIF numbers it, 1 to 8.
  int frame = 0;        // Which one, from 0.
};

using WorkerRequest =
    std::variant<HelloRequest, DecodeRequest, CopyRequest, ReadRequest>;

std::string SerializeRequest(const WorkerRequest& request);

// Trusts its values: requests come from the parent. Fails with kInternal if
// `bytes` are no request of this version.
absl::StatusOr<WorkerRequest> ParseRequest(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_REQUEST_H_
