#include "detectors/image/picture_regions.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/detectors/image/sample_page.h"

namespace undox {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(PictureRegionsTest, HoldAPhotographOnAPage) {
  Image page = LinedPage({1080, 1600});
  Paste(Fixture("faces/astronaut.jpg"), 200, 640, page);
  const auto regions = PictureRegions(page.view());
  ASSERT_THAT(regions, SizeIs(1));
  EXPECT_GT(Overlap(regions[0], {200, 640, 512, 512}), 0.75);
}

TEST(PictureRegionsTest, AreAbsentFromFlatAndWrittenPages) {
  EXPECT_THAT(PictureRegions(FlatPage({500, 400}, 255).view()), IsEmpty());
  EXPECT_THAT(PictureRegions(LinedPage({500, 400}).view()), IsEmpty());
  EXPECT_THAT(PictureRegions(Checkerboard({500, 400}, 8).view()), IsEmpty());
}

TEST(PictureRegionsTest, AreEmptyForNoPixels) {
  EXPECT_THAT(PictureRegions(ImageView()), IsEmpty());
}

}  // namespace
}  // namespace undox
