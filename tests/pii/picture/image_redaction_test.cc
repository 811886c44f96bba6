#include "pii/picture/image_redaction.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace undox {
namespace {

constexpr int kFar = std::numeric_limits<int>::max();

Image White(ImageSize size) {
  return {size, std::vector<std::uint8_t>(3 * size.pixels(), 255)};
}

int CountBlack(const Image& image) {
  int count = 0;
  for (std::size_t i = 0; i < image.size.pixels(); ++i) {
    const std::uint8_t* pixel = &image.bgr[3 * i];
    if (pixel[0] == 0 && pixel[1] == 0 && pixel[2] == 0) ++count;
  }
  return count;
}

TEST(ImageRedactionTest, FillsJustTheBox) {
  Image image = White({4, 3});
  FillBoxes(std::vector<Box>{{1, 1, 2, 1}}, image);
  EXPECT_EQ(CountBlack(image), 2);
  EXPECT_EQ(image.bgr[3 * (1 * 4 + 1)], 0);
  EXPECT_EQ(image.bgr[3 * (1 * 4 + 2)], 0);
}

TEST(ImageRedactionTest, CutsAtEveryEdge) {
  Image image = White({4, 3});
  FillBoxes(std::vector<Box>{{-2, -2, 3, 3}, {3, 2, 9, 9}}, image);
  EXPECT_EQ(CountBlack(image), 2);
}

TEST(ImageRedactionTest, IgnoresWhatLiesBeyondThePicture) {
  Image image = White({4, 3});
  FillBoxes(std::vector<Box>{{4, 0, 5, 5}, {0, -9, 4, 9}, {1, 1, 0, 0}}, image);
  EXPECT_EQ(CountBlack(image), 0);
}

TEST(ImageRedactionTest, SurvivesTheLargestCoordinates) {
  Image image = White({4, 3});
  FillBoxes(std::vector<Box>{{1, 1, kFar, kFar}, {kFar, kFar, kFar, kFar}},
            image);
  EXPECT_EQ(CountBlack(image), 6);
}

TEST(ImageRedactionTest, WidensToWholeSquares) {
  EXPECT_EQ(WidenToGrid({9, 15, 2, 2}, 8, {100, 100}), (Box{8, 8, 8, 16}));
  EXPECT_EQ(WidenToGrid({8, 8, 8, 8}, 8, {100, 100}), (Box{8, 8, 8, 8}));
}

TEST(ImageRedactionTest, WidensNoFurtherThanThePicture) {
  EXPECT_EQ(WidenToGrid({17, 17, 1, 1}, 16, {20, 18}), (Box{16, 16, 4, 2}));
  EXPECT_EQ(WidenToGrid({50, 50, 1, 1}, 16, {20, 18}), (Box{}));
}

TEST(ImageRedactionTest, LeavesABoxAloneOnAGridOfPixels) {
  EXPECT_EQ(WidenToGrid({3, 5, 7, 9}, 1, {20, 20}), (Box{3, 5, 7, 9}));
}

}  // namespace
}  // namespace undox
