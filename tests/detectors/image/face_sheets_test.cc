#include "detectors/image/face_sheets.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

// Whether some crop of at least that scale shows the whole of `box`.
bool ShowsWhole(const std::vector<FaceSheet>& sheets, const Box& box,
                double scale) {
  for (const FaceSheet& sheet : sheets) {
    for (const SheetCrop& crop : sheet.crops) {
      const Box& source = crop.source;
      if (crop.scale >= scale && source.x <= box.x && source.y <= box.y &&
          source.x + source.width >= box.x + box.width &&
          source.y + source.height >= box.y + box.height) {
        return true;
      }
    }
  }
  return false;
}

TEST(FaceSheetsTest, ShowTheWholePageOnceAtLeast) {
  const auto sheets = PlanFaceSheets({1080, 2340}, {});
  EXPECT_TRUE(ShowsWhole(sheets, {0, 0, 1080, 2340}, 0.29));
}

TEST(FaceSheetsTest, ShowEverySmallFaceOfARegionWholeAndUnscaled) {
  const Box page{0, 0, 1100, 9000};
  const auto sheets = PlanFaceSheets({page.width, page.height}, {{page}});
  for (int y = 0; y + 120 <= page.height; y += 10) {
    EXPECT_TRUE(ShowsWhole(sheets, {500, y, 90, 120}, 1)) << y;
  }
}

TEST(FaceSheetsTest, ShowAvatarsEnlarged) {
  const Box avatar{20, 700, 90, 90};
  EXPECT_TRUE(ShowsWhole(PlanFaceSheets({1080, 2340}, {{avatar}}), avatar, 2));
}

TEST(FaceSheetsTest, KeepToFewSizesAndApart) {
  std::vector<Box> regions;
  for (int i = 0; i < 40; ++i) {
    regions.push_back({10 * i, 200 * i, 30 + 17 * i, 40 + 23 * i % 150});
  }
  for (const FaceSheet& sheet : PlanFaceSheets({1080, 9000}, regions)) {
    EXPECT_EQ(sheet.size.width % 128, 0);
    EXPECT_EQ(sheet.size.height % 128, 0);
    EXPECT_LE(sheet.size.width, 1152);
    EXPECT_LE(sheet.size.height, 768);
    for (const SheetCrop& a : sheet.crops) {
      EXPECT_LE(a.place.x + a.place.width, sheet.size.width);
      EXPECT_LE(a.place.y + a.place.height, sheet.size.height);
      for (const SheetCrop& b : sheet.crops) {
        if (&a == &b) continue;
        EXPECT_TRUE(a.place.x + a.place.width <= b.place.x ||
                    b.place.x + b.place.width <= a.place.x ||
                    a.place.y + a.place.height <= b.place.y ||
                    b.place.y + b.place.height <= a.place.y);
      }
    }
  }
}

FaceSheet SheetOfOneCrop() {
  SheetCrop crop;
  crop.source = {100, 200, 50, 60};
  crop.scale = 2;
  crop.place = {16, 32, 100, 120};
  crop.cut_bottom = true;
  return {.size = {128, 256}, .crops = {crop}};
}

TEST(FaceSheetsTest, MapFacesBackToThePage) {
  const auto face = OnPage(
      SheetOfOneCrop(),
      {.left = 26, .top = 52, .width = 20, .height = 30, .probability = 0.7});
  ASSERT_TRUE(face.has_value());
  EXPECT_DOUBLE_EQ(face->left, 105);
  EXPECT_DOUBLE_EQ(face->top, 210);
  EXPECT_DOUBLE_EQ(face->width, 10);
  EXPECT_DOUBLE_EQ(face->height, 15);
  EXPECT_DOUBLE_EQ(face->probability, 0.7);
}

TEST(FaceSheetsTest, LeaveCutFacesToTheNeighbour) {
  FaceCandidate face{.left = 26, .top = 122, .width = 20, .height = 30};
  EXPECT_FALSE(OnPage(SheetOfOneCrop(), face).has_value());
}

TEST(FaceSheetsTest, DropFacesBetweenCrops) {
  FaceCandidate face{.left = 118, .top = 60, .width = 8, .height = 8};
  EXPECT_FALSE(OnPage(SheetOfOneCrop(), face).has_value());
}

}  // namespace
}  // namespace undox
