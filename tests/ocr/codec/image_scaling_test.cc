#include "ocr/codec/image_scaling.h"

#include <gtest/gtest.h>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

Image GreyRow(std::vector<std::uint8_t> values) {
  Image image{{static_cast<int>(values.size()), 1}, {}};
  for (const std::uint8_t v : values) image.bgr.insert(image.bgr.end(), 3, v);
  return image;
}

TEST(ScaleDownTest, TakesTheMeanOfWhatAPixelCovers) {
  const Image half = ScaleDown(GreyRow({10, 20, 100, 200}).view(), 2);
  EXPECT_EQ(half.bgr, GreyRow({15, 150}).bgr);
}

TEST(ScaleDownTest, SharesPixelsThatLieInTwo) {
  // Three into two: a third of the middle one goes to each side's 1.5.
  const Image two = ScaleDown(GreyRow({0, 90, 240}).view(), 2);
  EXPECT_EQ(two.bgr, GreyRow({30, 190}).bgr);
}

TEST(ScaleDownTest, KeepsAPlainColour) {
  const Image plain = ScaleDown(Plain({97, 31}, {7, 200, 131}).view(), 13);
  EXPECT_EQ(plain.bgr, Plain({13, 4}, {7, 200, 131}).bgr);
}

TEST(ScaleDownTest, LeavesAtLeastOneRow) {
  EXPECT_EQ(ScaleDown(Plain({1000, 1}, kRed).view(), 10).size,
            (ImageSize{10, 1}));
}

TEST(ScaleDownTest, CopiesWhatIsNarrowEnough) {
  const Image chart = Chart({9, 5});
  EXPECT_EQ(ScaleDown(chart.view(), 9).bgr, chart.bgr);
}

}  // namespace
}  // namespace undox
