#ifndef UNDOX_OCR_STRIP_READER_H_
#define UNDOX_OCR_STRIP_READER_H_

#include <memory>
#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/ctc_decoder.h"
#include "ocr/model_file.h"
#include "ocr/text_quad.h"
#include "pii/picture/image.h"

namespace undox {

// What was read in one line. CtcCharacter::begin and end are shares of the
// line's width, from 0 to 1.
struct StripText {
  std::vector<CtcCharacter> characters;
  float confidence = 0;  // Mean over the characters; 0 if there is none.
};

// Reads lines of text with a recognition model of PP-OCR. Thread-compatible.
class StripReader {
 public:
  // Fails as LoadNetwork does, and with kInvalidArgument if the model carries
  // no alphabet.
  static absl::StatusOr<std::unique_ptr<StripReader>> Create(
      const ModelFile& model, int streams);

  virtual ~StripReader() = default;

  // The lines at `quads` of `page`, in the same order. Fails with kInternal.
  virtual absl::StatusOr<std::vector<StripText>> Read(
      ImageView page, std::span<const TextQuad> quads) = 0;
};

}  // namespace undox

#endif  // UNDOX_OCR_STRIP_READER_H_
