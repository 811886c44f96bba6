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

std::vector<Stretch> CutAxis(int length, const TileSizes& sizes) {
  const int step = sizes.most_pixels - sizes.overlap_pixels;
  const int count = length <= sizes.most_pixels
                        ? 1
                        : (length - sizes.overlap_pixels + step - 1) / step;
  // The longest view that `count` equal ones need.
  const int view =
      (length + (count - 1) * sizes.overlap_pixels + count - 1) / count;
  std::vector<Stretch> stretches;
  for (int i = 0; i < count; ++i) {
    const int begin =
        std::min(i * (view - sizes.overlap_pixels), std::max(0, length - view));
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
  std::vector<PageTile> tiles;
  for (const Stretch& y : CutAxis(page.height, sizes)) {
    for (const Stretch& x : CutAxis(page.width, sizes)) {
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
