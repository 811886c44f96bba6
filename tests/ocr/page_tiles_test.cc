#include "ocr/page_tiles.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr TileSizes kSizes{.most_width = 1000,
                           .most_pixels = 900'000,
                           .least_height = 300,
                           .overlap = 100};

struct PageCase {
  const char* name;
  ImageSize page;
};
void PrintTo(const PageCase& c, std::ostream* os) { *os << c.name; }

class PageTilesTest : public testing::TestWithParam<PageCase> {
 protected:
  const std::vector<PageTile> tiles_ = CutPage(GetParam().page, kSizes);
};

TEST_P(PageTilesTest, OwnsEachPixelOnce) {
  std::size_t owned = 0;
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const Box& a = tiles_[i].owned;
    owned += ImageSize{a.width, a.height}.pixels();
    for (std::size_t k = 0; k < i; ++k) {
      const Box& b = tiles_[k].owned;
      EXPECT_TRUE(a.x >= b.x + b.width || b.x >= a.x + a.width ||
                  a.y >= b.y + b.height || b.y >= a.y + a.height);
    }
  }
  EXPECT_EQ(owned, GetParam().page.pixels());
}

TEST_P(PageTilesTest, SeesWhatItOwnsAndStaysOnThePage) {
  for (const PageTile& tile : tiles_) {
    EXPECT_GE(tile.owned.x, tile.view.x);
    EXPECT_GE(tile.owned.y, tile.view.y);
    EXPECT_LE(tile.owned.x + tile.owned.width, tile.view.x + tile.view.width);
    EXPECT_LE(tile.owned.y + tile.owned.height, tile.view.y + tile.view.height);
    EXPECT_GE(tile.view.x, 0);
    EXPECT_GE(tile.view.y, 0);
    EXPECT_LE(tile.view.x + tile.view.width, GetParam().page.width);
    EXPECT_LE(tile.view.y + tile.view.height, GetParam().page.height);
  }
}

TEST_P(PageTilesTest, KeepsTilesSmall) {
  for (const PageTile& tile : tiles_) {
    EXPECT_LE(tile.view.width, kSizes.most_width);
    EXPECT_LE(tile.view.height, std::max(kSizes.least_height,
                                         kSizes.most_pixels / tile.view.width));
  }
}

// A line no taller than the overlap is whole in the tile that owns its centre.
TEST_P(PageTilesTest, ShowsALineWholeToItsOwner) {
  const int half = kSizes.overlap / 2 - 1;
  for (const PageTile& tile : tiles_) {
    const int top = tile.owned.y;
    const int bottom = tile.owned.y + tile.owned.height;
    EXPECT_TRUE(top == 0 || top - half >= tile.view.y);
    EXPECT_TRUE(bottom == GetParam().page.height ||
                bottom + half <= tile.view.y + tile.view.height);
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, PageTilesTest,
                         testing::ValuesIn<PageCase>({
                             {"Small", {300, 200}},
                             {"ExactlyOne", {1000, 900}},
                             {"OnePixelMore", {1001, 901}},
                             {"Long", {750, 20000}},
                             {"Wide", {20000, 40}},
                             {"Big", {4321, 3456}},
                             {"OnePixel", {1, 1}},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(CutPageTest, LeavesASmallPageWhole) {
  EXPECT_EQ(CutPage({1000, 900}, kSizes).size(), 1U);
}

}  // namespace
}  // namespace undox
