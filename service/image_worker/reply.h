#ifndef UNDOX_SERVICE_IMAGE_WORKER_REPLY_H_
#define UNDOX_SERVICE_IMAGE_WORKER_REPLY_H_

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/picture/metadata_text.h"
#include "pii/scan_report.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// What a process says of itself once it is ready.
struct HelloReply {
  std::map<std::string, std::string> models;  // As TextRecognizer::Models.
  // False if models were not found and lesser engines work in their place.
  bool is_complete = true;
};

// With the frames' pixels beside it, one after another, as ImageView::bgr.
struct DecodeReply {
  ImageSize size;                       // As stored; of every frame.
  int orientation = 1;                  // As EXIF numbers it, 1 to 8.
  std::vector<int> frame_numbers = {};  // In the file, from 1; ascending.
  std::vector<Finding> metadata = {};   // Without boxes.
  std::vector<MetadataText> texts = {};
  std::vector<Unscanned> gaps = {};
};

// With the copy's bytes beside it.
struct CopyReply {
  ImageSize size;       // Of the copy, which stands upright.
  std::string suffix;   // ".png", ".jpg" or ".webp".
  ImageSize stored;     // Of the picture as submitted.
  int orientation = 1;  // Of the picture as submitted.
};

using WorkerReply =
    std::variant<HelloReply, DecodeReply, CopyReply, FrameReading>;

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_REPLY_H_
