#ifndef UNDOX_OCR_PAGE_TILES_H_
#define UNDOX_OCR_PAGE_TILES_H_

#include <vector>

#include "pii/finding.h"
#include "pii/image.h"

namespace undox {

// A part of a page that is looked at by itself. A thing seen in several tiles
// belongs to the one that owns its centre.
struct PageTile {
  Box view;   // What is looked at; tiles overlap.
  Box owned;  // Part of `view`; the parts of all tiles cover the page once.
};

// How a page is cut.
struct TileSizes {
  int most_pixels = 1600;    // Longest side of a tile.
  int overlap_pixels = 192;  // Of neighbours; more than the tallest line.
};

// The tiles of a page, row by row. A page with no side above most_pixels is
// one tile. Tiles of a page are equal in size but for rounding.
std::vector<PageTile> CutPage(ImageSize page, const TileSizes& sizes);

}  // namespace undox

#endif  // UNDOX_OCR_PAGE_TILES_H_
