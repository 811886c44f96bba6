#include "ocr/page_tiles.h"

#include <algorithm>

namespace undox {
namespace {

// A stretch of one axis.
struct Stretch {
  int view_begin = 0;
  int view_end = 0;
  int owned_begin = 0;
  int owned_end = 0;
};

// Stretches of at most `most` pixels; neighbours share `overlap`.
std::vector<Stretch> CutAxis(int length, int most, int overlap) {
  const int step = most - overlap;
  const int count = length <= most ? 1 : (length - overlap + step - 1) / step;
  // The longest view that `count` equal ones need.
  const int view = (length + (count - 1) * overlap + count - 1) / count;
  std::vector<Stretch> stretches;
  for (int i = 0; i < count; ++i) {
    const int begin =
        std::min(i * (view - overlap), std::max(0, length - view));
    const int end = std::min(length, begin + view);
    stretches.push_back({begin, end, begin, end});
    if (i == 0) continue;
    Stretch& before = stretches[stretches.size() - 2];
    const int border = (begin + before.view_end) / 2;
    before.owned_end = border;
    stretches.back().owned_begin = border;
  }
  return stretches;
}

}  // namespace

std::vector<PageTile> CutPage(ImageSize page, const TileSizes& sizes) {
  const auto columns = CutAxis(page.width, sizes.most_width, sizes.overlap);
  const int width = columns[0].view_end - columns[0].view_begin;
  const auto bands = CutAxis(
      page.height, std::max(sizes.least_height, sizes.most_pixels / width),
      sizes.overlap);
  std::vector<PageTile> tiles;
  for (const Stretch& y : bands) {
    for (const Stretch& x : columns) {
      tiles.push_back(
          {{x.view_begin, y.view_begin, x.view_end - x.view_begin,
            y.view_end - y.view_begin},
           {x.owned_begin, y.owned_begin, x.owned_end - x.owned_begin,
            y.owned_end - y.owned_begin}});
    }
  }
  return tiles;
}

}  // namespace undox
