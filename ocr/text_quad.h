#ifndef UNDOX_OCR_TEXT_QUAD_H_
#define UNDOX_OCR_TEXT_QUAD_H_

#include <array>

#include "pii/finding.h"

namespace undox {

// A point in pixels, x to the right, y downwards.
struct Point {
  float x = 0;
  float y = 0;
};

// The four corners of a line of text as it lies on a page, in the order of an
// upright line: top left, top right, bottom right, bottom left. Pixels.
struct TextQuad {
  std::array<Point, 4> corners;

  float Width() const;   // Mean length of top and bottom.
  float Height() const;  // Mean length of left and right.
  Box Bounds() const;    // Smallest upright box around the corners.

  // The point at `along` of the way from left to right (0 to 1) and `down` of
  // the way from top to bottom.
  Point At(float along, float down) const;

  // The same place read a quarter turn clockwise further: what was the left
  // side becomes the top.
  TextQuad Turned() const;
};

}  // namespace undox

#endif  // UNDOX_OCR_TEXT_QUAD_H_
