#ifndef UNDOX_SERVICE_PIPELINE_IMAGE_READER_H_
#define UNDOX_SERVICE_PIPELINE_IMAGE_READER_H_

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/recognized_text.h"
#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/picture/metadata_text.h"
#include "pii/scan_report.h"

namespace undox {

// What one frame of a picture shows. Boxes: pixels of the picture as
// submitted (before the orientation that its metadata asks for).
struct FrameReading {
  int index = 0;  // Number of the frame in the file, from 0.
  RecognizedText text;
  // FACE; QR_CODE with its payload as value; BAR_CODE likewise, which counts
  // only by what is found in its payload.
  std::vector<Finding> findings;
};

// What the image worker made of one picture.
struct ImageReading {
  ImageSize size;                    // As submitted.
  std::vector<FrameReading> frames;  // Distinct ones; a still has one.
  // What the file says besides its pixels (METADATA_LOCATION, PERSON …); no
  // boxes, Evidence::checks name the field, e.g. "exif:GPSLatitude".
  std::vector<Finding> metadata;
  // Captions and comments in the file, to be scanned as text.
  std::vector<MetadataText> texts;
  // Parts that were not looked at, to be prefixed by the picture's name:
  // "frames 32-99", reason, limit.
  std::vector<Unscanned> gaps;
};

// The redacted copy of a picture.
struct RedactedImage {
  std::string bytes;   // An image file made from pixels alone.
  std::string suffix;  // ".png", ".jpg" or ".webp", by its format.
  ImageSize size;      // With the orientation applied.
  // What a page needs to draw boxes over it: the size of the picture as
  // submitted, and how EXIF (1 to 8) has it turned.
  ImageSize stored = {};
  int orientation = 1;
};

// Looks at pictures. The product's one is ImageWorker, which does it in other
// processes; tests have their own. Thread-safe: calls wait for a free worker.
class ImageReader {
 public:
  virtual ~ImageReader() = default;

  // Decodes and reads the file `encoded`. Fails with kInvalidArgument if it is
  // no picture that we know or is broken, kResourceExhausted if it is beyond a
  // limit (the message is "NAME=VALUE" of the limit), kDeadlineExceeded if it
  // took too long, kAborted if the worker died of it twice and kUnavailable if
  // no worker can be started. Messages never quote content.
  virtual absl::StatusOr<ImageReading> Read(std::string_view encoded) = 0;

  // The same picture with `boxes` (pixels as submitted; parts beyond its edges
  // are ignored) filled with one opaque colour, orientation applied, encoded
  // anew from pixels: nothing else of the file is kept. Boxes are filled in
  // every frame; frames that Read() would not look at are dropped. Fails as
  // Read() does.
  virtual absl::StatusOr<RedactedImage> Redact(std::string_view encoded,
                                               std::span<const Box> boxes) = 0;

  // The first frame as a JPEG at most `width` pixels wide, orientation and
  // `boxes` (as for Redact) applied: for a page. Fails as Read() does.
  virtual absl::StatusOr<RedactedImage> Preview(std::string_view encoded,
                                                std::span<const Box> boxes,
                                                int width) = 0;

  // As TextRecognizer::Models, of everything that looks at pictures; starts a
  // worker if none runs.
  virtual absl::StatusOr<std::map<std::string, std::string>> Models() = 0;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_IMAGE_READER_H_
