#ifndef UNDOX_DETECTORS_IMAGE_CODE_READER_H_
#define UNDOX_DETECTORS_IMAGE_CODE_READER_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/sensitive.h"

namespace undox {

// Brightness of pixels, one byte each, row by row, no bytes between rows.
struct GrayView {
  ImageSize size;
  std::span<const std::uint8_t> gray;
};

// A code that was read.
struct CodeReading {
  bool is_qr = false;
  std::string symbology;  // "qr-code", "code-128", …
  Sensitive payload;      // UTF-8.
  Box box;                // Without the quiet zone; pixels of the view.
};

// What to look for, and how.
struct CodeSearch {
  bool qr = true;
  // Code 128, Code 39 (waybills, student cards), PDF417, Aztec, Data Matrix
  // (tickets). Not EAN and UPC: they number products.
  bool others = false;
  // The view has been made black and white by its maker: threshold 127.
  bool is_binary = false;
};

// Reads codes by ZXing-C++, each at most once, upright or in any turn, dark on
// light. Pure: may be called from many threads. A view that the engine cannot
// take has no codes.
std::vector<CodeReading> ReadCodes(GrayView view, const CodeSearch& search);

// The engine and its version, e.g. "zxing-cpp 1.4.0".
std::string CodeEngine();

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_CODE_READER_H_
