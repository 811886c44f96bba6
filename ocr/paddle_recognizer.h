#ifndef UNDOX_OCR_PADDLE_RECOGNIZER_H_
#define UNDOX_OCR_PADDLE_RECOGNIZER_H_

#include <filesystem>
#include <memory>

#include "absl/status/statusor.h"
#include "ocr/text_recognizer.h"

namespace undox {

// The main reader: PP-OCRv6 small for detection and recognition, PP-OCR mobile
// v2.0 for direction, from `models` (docs/models.md). Finds lines, turns the
// page upright as they vote, reads them and puts them in order. `streams` parts
// of a page are worked on at a time; what is read does not depend on it.
//
// Fails with kNotFound if a model is missing, with kUnavailable if the program
// was built without OpenVINO and with kInvalidArgument if a model is none.
absl::StatusOr<std::unique_ptr<TextRecognizer>> MakePaddleRecognizer(
    const std::filesystem::path& models, int streams);

}  // namespace undox

#endif  // UNDOX_OCR_PADDLE_RECOGNIZER_H_
