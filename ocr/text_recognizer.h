#ifndef UNDOX_OCR_TEXT_RECOGNIZER_H_
#define UNDOX_OCR_TEXT_RECOGNIZER_H_

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "ocr/recognized_text.h"
#include "pii/picture/image.h"

namespace undox {

// How far a page has to be turned, clockwise in quarters, until its text
// stands upright: 0, 1, 2 or 3.
using QuarterTurns = int;

// What was read on one page.
struct ReadPage {
  RecognizedText text;     // Boxes in pixels of the image that was given.
  QuarterTurns turns = 0;  // As most lines voted.
};

// Reads the text of a picture. Thread-compatible: one owner at a time.
class TextRecognizer {
 public:
  virtual ~TextRecognizer() = default;

  // Fails only with kInternal, when the engine does. A picture without text
  // gives an empty page.
  virtual absl::StatusOr<ReadPage> Recognize(ImageView image) = 0;

  // Which engine and models read, for reports: name to version or to the first
  // 12 hex digits of the model file's SHA-256.
  virtual std::map<std::string, std::string> Models() const = 0;
};

}  // namespace undox

#endif  // UNDOX_OCR_TEXT_RECOGNIZER_H_
