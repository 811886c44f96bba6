#ifndef UNDOX_OCR_LAYOUT_H_
#define UNDOX_OCR_LAYOUT_H_

#include <string>
#include <vector>

#include "ocr/recognized_text.h"
#include "pii/picture/image.h"

namespace undox {

// One character that a recognizer read on a page that stands upright.
struct PageCharacter {
  std::string utf8;      // One code point.
  Box box;               // Pixels of the upright page.
  float confidence = 1;  // In [0, 1].
};

// One line of text as a recognizer found it, read from left to right.
struct PageLine {
  Box box;               // Pixels of the upright page.
  float confidence = 1;  // Mean over its characters.
  std::vector<PageCharacter> characters;
};

// The text of a page in the order in which a person reads it, joined as
// RecognizedText::text says; boxes stay those of the upright page. Lines
// without characters are left out. The order of `lines` does not matter. A
// page of more than 20,000 lines is cut there, in order of height.
RecognizedText ArrangePage(std::vector<PageLine> lines, ImageSize page);

}  // namespace undox

#endif  // UNDOX_OCR_LAYOUT_H_
