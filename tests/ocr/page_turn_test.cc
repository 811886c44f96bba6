#include "ocr/page_turn.h"

#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

FoundLine LineAt(float x, float y, float width, float height) {
  return {
      {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}}},
      0.9F};
}

TEST(LooksSidewaysTest, IsFalseForAnEmptyPage) {
  EXPECT_FALSE(LooksSideways({}));
}

TEST(LooksSidewaysTest, GoesByLengthAndNotByNumber) {
  const std::vector<FoundLine> lines = {
      LineAt(0, 0, 40, 20), LineAt(0, 30, 40, 20), LineAt(60, 0, 20, 300)};
  EXPECT_TRUE(LooksSideways(lines));
  EXPECT_FALSE(LooksSideways(std::vector(lines.begin(), lines.begin() + 2)));
}

TEST(TellingLinesTest, TakesTheLongestShapes) {
  const std::vector<FoundLine> lines = {
      LineAt(0, 0, 40, 20), LineAt(0, 30, 200, 20), LineAt(0, 60, 100, 20)};
  const auto quads = TellingLines(lines, 2);
  ASSERT_EQ(quads.size(), 2U);
  EXPECT_FLOAT_EQ(quads[0].Width(), 200);
  EXPECT_FLOAT_EQ(quads[1].Width(), 100);
}

TEST(HalfTurnedTest, PutsTheLastCornerFirst) {
  const TextQuad quad = HalfTurned(LineAt(10, 20, 100, 30).quad, {400, 300});
  EXPECT_FLOAT_EQ(quad.corners[0].x, 400 - 110);
  EXPECT_FLOAT_EQ(quad.corners[0].y, 300 - 50);
  EXPECT_LT(quad.corners[0].x, quad.corners[1].x);
  EXPECT_LT(quad.corners[0].y, quad.corners[3].y);
}

}  // namespace
}  // namespace undox
