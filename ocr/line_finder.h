#ifndef UNDOX_OCR_LINE_FINDER_H_
#define UNDOX_OCR_LINE_FINDER_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/model_file.h"
#include "ocr/text_map.h"
#include "pii/picture/image.h"

namespace undox {

// Finds where lines of text lie on a page, with a detection model of PP-OCR:
// in overlapping tiles, so that long pages cost no more memory than short
// ones and small text stays legible. Thread-compatible.
class LineFinder {
 public:
  // Fails as LoadNetwork does.
  static absl::StatusOr<std::unique_ptr<LineFinder>> Create(
      const ModelFile& model, int streams);

  virtual ~LineFinder() = default;

  // The lines of `page`, in its pixels, from top left. Fails with kInternal.
  virtual absl::StatusOr<std::vector<FoundLine>> Find(ImageView page) = 0;
};

}  // namespace undox

#endif  // UNDOX_OCR_LINE_FINDER_H_
