#ifndef UNDOX_OCR_TESSERACT_RECOGNIZER_H_
#define UNDOX_OCR_TESSERACT_RECOGNIZER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "ocr/text_recognizer.h"

namespace undox {

// Reads by Tesseract 5 with the language data that its packages install:
// simplified Chinese, English and, where it is there, traditional Chinese. The
// fallback that needs no model package; about a fifth of the characters on
// screenshots are wrong (the neural networks: one in a hundred). Reads pages
// as they stand, never turned: ReadPage::turns is 0.
//
// Fails with kUnavailable if the data of simplified Chinese and English are
// not installed, in $TESSDATA_PREFIX or where Tesseract was built to look.
//
// Tesseract starts threads of its own through OpenMP, which only the
// environment limits: a worker that shall have one thread is started with
// OMP_THREAD_LIMIT=1. What is read does not depend on it.
absl::StatusOr<std::unique_ptr<TextRecognizer>> LoadTesseract();

}  // namespace undox

#endif  // UNDOX_OCR_TESSERACT_RECOGNIZER_H_
