#ifndef UNDOX_OCR_PAGE_TILES_H_
#define UNDOX_OCR_PAGE_TILES_H_

#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// A part of a page that is looked at by itself. A thing seen in several tiles
// belongs to the one that owns its centre.
struct PageTile {
  Box view;   // What is looked at; tiles overlap.
  Box owned;  // Part of `view`; the parts of all tiles cover the page once.
};

// How a page is cut. Lines of text lie across a page: it is cut into as few
// columns as can be, and into bands that are low enough.
struct TileSizes {
  int most_width = 1600;
  int most_pixels = 1'200'000;  // Of one tile: it decides the memory needed.
  int least_height = 384;       // Bands are not lower, whatever their width.
  int overlap = 160;  // Pixels, of neighbours; more than the tallest line.
};

// The tiles of a page, row by row. A page that is small enough is one tile.
// Tiles of a page are equal in size but for rounding.
std::vector<PageTile> CutPage(ImageSize page, const TileSizes& sizes);

}  // namespace undox

#endif  // UNDOX_OCR_PAGE_TILES_H_
