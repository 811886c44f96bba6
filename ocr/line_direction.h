#ifndef UNDOX_OCR_LINE_DIRECTION_H_
#define UNDOX_OCR_LINE_DIRECTION_H_

#include <memory>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/model_file.h"
#include "ocr/text_quad.h"
#include "pii/picture/image.h"

namespace undox {

// Tells lines that stand on their head, with the direction model of PP-OCR.
// Thread-compatible.
class LineDirection {
 public:
  // Fails as LoadNetwork does.
  static absl::StatusOr<std::unique_ptr<LineDirection>> Create(
      const ModelFile& model, int streams);

  virtual ~LineDirection() = default;

  // For each quad the probability that its line stands on its head. Fails with
  // kInternal.
  virtual absl::StatusOr<std::vector<float>> UpsideDown(
      ImageView page, std::span<const TextQuad> quads) = 0;
};

}  // namespace undox

#endif  // UNDOX_OCR_LINE_DIRECTION_H_
