#include "ocr/text_quad.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr TextQuad kLine{{{{10, 20}, {110, 20}, {110, 40}, {10, 40}}}};

TEST(TextQuadTest, MeasuresAlongItsSides) {
  EXPECT_FLOAT_EQ(kLine.Width(), 100);
  EXPECT_FLOAT_EQ(kLine.Height(), 20);
}

TEST(TextQuadTest, FindsPointsInside) {
  EXPECT_FLOAT_EQ(kLine.At(0.25F, 0.5F).x, 35);
  EXPECT_FLOAT_EQ(kLine.At(0.25F, 0.5F).y, 30);
}

TEST(TextQuadTest, BoundsHoldAllCorners) {
  const TextQuad slanted{{{{10, 20}, {108.5, 29.5}, {106, 49}, {8, 39}}}};
  EXPECT_EQ(slanted.Bounds(), (Box{8, 20, 101, 29}));
}

TEST(TextQuadTest, ReadsTheLeftSideAsTopAfterAQuarterTurn) {
  const TextQuad turned = kLine.Turned();
  EXPECT_FLOAT_EQ(turned.corners[0].x, 10);  // Was bottom left.
  EXPECT_FLOAT_EQ(turned.corners[0].y, 40);
  EXPECT_FLOAT_EQ(turned.corners[1].y, 20);  // Was top left.
  EXPECT_FLOAT_EQ(turned.Width(), 20);
  EXPECT_FLOAT_EQ(turned.Height(), 100);
}

TEST(TextQuadTest, ComesBackAfterFourQuarterTurns) {
  const TextQuad turned = kLine.Turned().Turned().Turned().Turned();
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_FLOAT_EQ(turned.corners[i].x, kLine.corners[i].x);
    EXPECT_FLOAT_EQ(turned.corners[i].y, kLine.corners[i].y);
  }
}

}  // namespace
}  // namespace undox
