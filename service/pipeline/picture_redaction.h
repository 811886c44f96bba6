#ifndef UNDOX_SERVICE_PIPELINE_PICTURE_REDACTION_H_
#define UNDOX_SERVICE_PIPELINE_PICTURE_REDACTION_H_

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "pii/scan_report.h"
#include "service/pipeline/image_reader.h"
#include "service/pipeline/picture_reading.h"

namespace undox {

// The redacted copies of a post's pictures, and what is read in them. Keeps
// pace with a plan that grows: only pictures with new boxes are copied again.
// Thread-compatible.
class PictureRedaction {
 public:
  // `pictures` were read with their bytes; both must outlive it.
  PictureRedaction(ImageReader& reader,
                   std::span<const PictureReading> pictures);

  // Copies each picture that could be looked at, with the boxes of `plan`
  // filled, and reads the copies. A picture without boxes is copied too: its
  // file says more than its pixels. One whose copy cannot be made, or cannot
  // be looked at, has none and is named in `unscanned`, once.
  void Apply(const RedactionPlan& plan, std::vector<Unscanned>& unscanned);

  // What the copies show, in the order of Post::images and in pixels of the
  // pictures as submitted, whatever way the copies are turned.
  std::span<const PictureReading> readings() const { return readings_; }

  // Takes the copies out; nothing where there is none.
  std::vector<std::optional<RedactedImage>> TakeCopies();

 private:
  absl::Status CopyOne(std::size_t image);

  ImageReader& reader_;
  std::span<const PictureReading> pictures_;
  std::vector<std::vector<Box>> boxes_;  // Of each copy that was made.
  std::vector<bool> done_;
  std::vector<PictureReading> readings_;
  std::vector<std::optional<RedactedImage>> copies_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_PICTURE_REDACTION_H_
