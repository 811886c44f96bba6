#include "service/report/picture_place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

using ::testing::StartsWith;

ScanReport OnePicture() {
  ScanReport report;
  report.pictures.resize(1);
  report.pictures[0].size = {300, 300};
  return report;
}

TEST(PlaceInPictureTest, CountsPicturesFromOne) {
  const InImage place = {.image = 0, .boxes = {{10, 20, 30, 40}}};
  EXPECT_EQ(PlaceInPicture(place, OnePicture(), Language::kEnglish),
            "picture 1, top left: 30x40 @ 10,20");
  EXPECT_THAT(PlaceInPicture(place, OnePicture(), Language::kChinese),
              StartsWith("图片 1，左上："));
}

TEST(PlaceInPictureTest, CountsFramesFromOne) {
  ScanReport report = OnePicture();
  report.pictures[0].frames.resize(3);
  InImage place = {.image = 0, .boxes = {{200, 200, 30, 40}}};
  place.frame = 2;
  EXPECT_THAT(PlaceInPicture(place, report, Language::kEnglish),
              StartsWith("picture 1, frame 3, bottom right"));
  EXPECT_THAT(PlaceInPicture(place, report, Language::kChinese),
              StartsWith("图片 1，第 3 帧，右下"));
}

TEST(PlaceInPictureTest, NamesTheFileWhereThereIsNoPlace) {
  EXPECT_EQ(
      PlaceInPicture(InImage{.image = 1}, OnePicture(), Language::kEnglish),
      "picture 2, data in its file");
}

}  // namespace
}  // namespace undox
