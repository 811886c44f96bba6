#ifndef UNDOX_SERVICE_IMAGE_WORKER_PAGE_READER_H_
#define UNDOX_SERVICE_IMAGE_WORKER_PAGE_READER_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/image/image_detector.h"
#include "ocr/text_recognizer.h"
#include "pii/picture/image.h"
#include "pii/picture/orientation.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// Looks at one page: reads its text, turns it as most of its lines vote, and
// has the detectors look at the upright page. Thread-compatible.
class PageReader {
 public:
  // `recognizer` and each of `detectors` exist.
  PageReader(std::unique_ptr<TextRecognizer> recognizer,
             std::vector<std::unique_ptr<ImageDetector>> detectors);

  // `stored` has to be turned by `orientation` to stand as its maker wanted.
  // All boxes are in pixels of `stored` and inside it; confidences are in
  // [0, 1]; FrameReading::index is left at 0. Fails with kInternal when an
  // engine does.
  absl::StatusOr<FrameReading> Read(ImageView stored, Orientation orientation);

  // Of the recognizer and all detectors.
  std::map<std::string, std::string> Models() const;

 private:
  std::unique_ptr<TextRecognizer> recognizer_;
  std::vector<std::unique_ptr<ImageDetector>> detectors_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_IMAGE_WORKER_PAGE_READER_H_
