#ifndef UNDOX_OCR_TEXT_MAP_H_
#define UNDOX_OCR_TEXT_MAP_H_

#include <span>
#include <vector>

#include "ocr/text_quad.h"
#include "pii/picture/image.h"

namespace undox {

// How a map of probabilities becomes lines of text.
struct TextMapOptions {
  float pixel_threshold = 0.3F;  // Least probability of a pixel of text.
  float line_threshold = 0.5F;   // Least mean probability inside a line.
  float unclip_ratio = 1.6F;     // See FindTextQuads.
  int most_lines = 2000;         // Lines beyond it are dropped.
};

// A line of text and how sure the detector is of it, in [0, 1].
struct FoundLine {
  TextQuad quad;
  float probability = 0;
};

// The lines of text in `map`, the probability of text at each pixel of a
// picture of that size, row by row from the top; in pixels of the map, from
// the top. A detector of the Differentiable Binarization kind (Liao et al.,
// "Real-time Scene Text Detection with Differentiable Binarization", 2020)
// marks the core of each line; the smallest rectangle around a core grows on
// each side by area * unclip_ratio / perimeter to hold the whole line.
std::vector<FoundLine> FindTextQuads(std::span<const float> map, ImageSize size,
                                     const TextMapOptions& options);

}  // namespace undox

#endif  // UNDOX_OCR_TEXT_MAP_H_
