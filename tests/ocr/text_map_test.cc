#include "ocr/text_map.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr ImageSize kMap{200, 100};

// A map with `probability` inside the given rectangles and 0 elsewhere.
std::vector<float> MapWith(const std::vector<Box>& cores,
                           float probability = 0.9F) {
  std::vector<float> map(kMap.pixels(), 0.0F);
  for (const Box& core : cores) {
    for (int y = core.y; y < core.y + core.height; ++y) {
      for (int x = core.x; x < core.x + core.width; ++x) {
        map[static_cast<std::size_t>(y * kMap.width + x)] = probability;
      }
    }
  }
  return map;
}

TEST(FindTextQuadsTest, FindsNothingOnAnEmptyMap) {
  EXPECT_TRUE(FindTextQuads(MapWith({}), kMap, {}).empty());
}

TEST(FindTextQuadsTest, GrowsACoreByAreaOverPerimeter) {
  const auto lines = FindTextQuads(MapWith({{50, 40, 80, 10}}), kMap, {});
  ASSERT_EQ(lines.size(), 1U);
  // 80 * 10 * 1.6 / 180 = 7.1 pixels on each side.
  const Box bounds = lines[0].quad.Bounds();
  EXPECT_NEAR(bounds.x, 50 - 7, 2);
  EXPECT_NEAR(bounds.y, 40 - 7, 2);
  EXPECT_NEAR(bounds.width, 80 + 14, 3);
  EXPECT_NEAR(bounds.height, 10 + 14, 3);
}

TEST(FindTextQuadsTest, KeepsCornersInReadingOrder) {
  const auto lines = FindTextQuads(MapWith({{50, 40, 80, 10}}), kMap, {});
  ASSERT_EQ(lines.size(), 1U);
  const auto& corners = lines[0].quad.corners;
  EXPECT_LT(corners[0].x, corners[1].x);
  EXPECT_LT(corners[0].y, corners[3].y);
  EXPECT_LT(corners[3].x, corners[2].x);
  EXPECT_GT(lines[0].quad.Width(), lines[0].quad.Height());
}

TEST(FindTextQuadsTest, ListsLinesFromTheTop) {
  const auto lines =
      FindTextQuads(MapWith({{20, 70, 60, 8}, {20, 20, 60, 8}}), kMap, {});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_LT(lines[0].quad.corners[0].y, lines[1].quad.corners[0].y);
}

TEST(FindTextQuadsTest, PassesOverDust) {
  EXPECT_TRUE(FindTextQuads(MapWith({{50, 40, 1, 1}}), kMap, {}).empty());
}

TEST(FindTextQuadsTest, PassesOverWhatItDoubts) {
  EXPECT_TRUE(
      FindTextQuads(MapWith({{50, 40, 80, 10}}, 0.4F), kMap, {}).empty());
}

TEST(FindTextQuadsTest, StopsAtTheLimit) {
  const auto map = MapWith({{20, 70, 60, 8}, {20, 20, 60, 8}});
  EXPECT_EQ(FindTextQuads(map, kMap, {.most_lines = 1}).size(), 1U);
}

}  // namespace
}  // namespace undox
