#ifndef UNDOX_OCR_TEXT_STRIP_H_
#define UNDOX_OCR_TEXT_STRIP_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "ocr/layout.h"

namespace undox {

// What a person sees as one line: lines of a recognizer that stand side by
// side with no more than a word space between them.
struct TextStrip {
  std::vector<std::size_t> lines;  // Indices, from left to right.
  Box box;                         // Around them, in pixels.
  double em = 0;                   // Size of the type in pixels; positive.
  std::u32string text;             // A space where two lines meet.
  // Where a reader sees something begin, in x: the left edge, and near it what
  // stands behind a space or a colon. Ascending; not empty.
  std::vector<int> starts;

  int right() const { return box.x + box.width; }
  int bottom() const { return box.y + box.height; }
  double middle() const { return box.y + box.height / 2.0; }
};

// Every line in exactly one strip; strips by height, then from left to right.
// Lines have characters and boxes with area. Takes time in the square of the
// number of lines if all of them begin at the same x.
std::vector<TextStrip> FindStrips(std::span<const PageLine> lines);

}  // namespace undox

#endif  // UNDOX_OCR_TEXT_STRIP_H_
