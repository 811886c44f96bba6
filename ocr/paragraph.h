#ifndef UNDOX_OCR_PARAGRAPH_H_
#define UNDOX_OCR_PARAGRAPH_H_

#include <cstddef>
#include <span>
#include <vector>

#include "ocr/text_strip.h"
#include "pii/picture/image.h"

namespace undox {

// Strips that one writer wrote in one go: each is continued by the next, which
// stands beneath it because there was no more room. Mostly a single strip.
struct Paragraph {
  std::vector<std::size_t> strips;  // Indices, from top to bottom; not empty.
  Box box;                          // Around them, in pixels.
};

// Every strip in exactly one paragraph, by the first strip's index. `strips`
// are as FindStrips gives them. A strip goes on in the one beneath if both
// have the same left edge and size of type, stand closely, and
// - an e-mail address or a URL breaks off between them, or
// - the first word beneath would not have fitted above: the column ends where
//   its widest line ends or where the next column begins; in a list, whose
//   other lines are shorter, only the labelled ones go on.
// Takes time in the square of the number of strips.
std::vector<Paragraph> FindParagraphs(std::span<const TextStrip> strips,
                                      ImageSize page);

}  // namespace undox

#endif  // UNDOX_OCR_PARAGRAPH_H_
