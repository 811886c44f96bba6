#ifndef UNDOX_OCR_PAGE_INK_H_
#define UNDOX_OCR_PAGE_INK_H_

#include <cstdint>
#include <span>
#include <vector>

#include "pii/picture/image.h"

namespace undox {

// A page as dark ink on white paper, whatever its colours were: 255 where it
// is like its surroundings, darker the more it differs.
struct PageInk {
  ImageSize size;
  std::vector<std::uint8_t> gray;  // Row by row, no bytes between rows.
  double scale = 1;                // Pixels of `gray` per pixel of the image.
};

// Narrow pages are enlarged to half as much again, pages of more than 16,000
// pixels in width made smaller. An image without pixels gives no ink.
PageInk InkOf(ImageView image);

// Where to cut a page that is too high to be read at once: rows from 0 to the
// height, ascending, at most 2,400 pixels apart, each the emptiest nearby.
std::vector<int> FindCuts(const PageInk& ink);

}  // namespace undox

#endif  // UNDOX_OCR_PAGE_INK_H_
