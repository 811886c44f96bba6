#include "service/pipeline/page_pictures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Makes previews whose bytes say how many boxes were covered.
class CountingReader : public ImageReader {
 public:
  absl::StatusOr<ImageReading> Read(std::string_view) override {
    return absl::UnimplementedError("not asked for");
  }
  absl::StatusOr<RedactedImage> Redact(std::string_view,
                                       std::span<const Box>) override {
    return absl::UnimplementedError("not asked for");
  }
  absl::StatusOr<RedactedImage> Preview(std::string_view encoded,
                                        std::span<const Box> boxes,
                                        int width) override {
    if (encoded == "broken") return absl::InvalidArgumentError("no picture");
    covered.emplace_back(boxes.begin(), boxes.end());
    RedactedImage preview;
    preview.bytes = "covered " + std::to_string(boxes.size());
    preview.size = {width, width / 2};
    preview.stored = stored;
    preview.orientation = orientation;
    return preview;
  }
  absl::StatusOr<std::map<std::string, std::string>> Models() override {
    return absl::UnimplementedError("not asked for");
  }

  ImageSize stored = {1440, 720};
  int orientation = 1;
  std::vector<std::vector<Box>> covered;
};

ScanReport OneFace() {
  ScanReport report;
  Finding face;
  face.type = "FACE";
  face.location = InImage{1, {{100, 200, 40, 60}}};
  report.findings = {face};
  report.redaction.images = {{1, {96, 196, 48, 68}}, {0, {0, 0, 9, 9}}};
  return report;
}

TEST(PagePicturesTest, CoverThePlanAndTheFindingsOfTheirPicture) {
  CountingReader reader;
  const auto picture = PreviewPicture(reader, "file", 1, OneFace(), false);
  ASSERT_TRUE(picture.ok());
  EXPECT_THAT(reader.covered, ElementsAre(ElementsAre(Box{96, 196, 48, 68},
                                                      Box{100, 200, 40, 60})));
  EXPECT_EQ(picture->covered_jpeg, "covered 2");
  EXPECT_EQ(picture->clear_jpeg, "");
}

TEST(PagePicturesTest, AreInClearOnlyWhereTheyReveal) {
  CountingReader reader;
  const auto picture = PreviewPicture(reader, "file", 1, OneFace(), true);
  ASSERT_TRUE(picture.ok());
  EXPECT_EQ(picture->covered_jpeg, "covered 2");
  EXPECT_EQ(picture->clear_jpeg, "covered 0");
}

TEST(PagePicturesTest, HaveTheirBoxesInPixelsOfThePreview) {
  CountingReader reader;
  const auto picture = PreviewPicture(reader, "file", 1, OneFace(), false);
  ASSERT_TRUE(picture.ok());
  ASSERT_EQ(picture->boxes.size(), 1u);
  EXPECT_EQ(picture->boxes[0].box, (Box{50, 100, 20, 30}));
  EXPECT_EQ(picture->boxes[0].finding, 0);
}

// Stored lying on its side: EXIF 6 is a quarter turn clockwise, so that (x, y)
// of 1440 x 720 stands at (720 - y, x) of 720 x 1440.
TEST(PagePicturesTest, TurnTheirBoxesWithThePicture) {
  CountingReader reader;
  reader.orientation = 6;
  reader.stored = {1440, 720};
  const auto picture = PreviewPicture(reader, "file", 1, OneFace(), false);
  ASSERT_TRUE(picture.ok());
  // The upright box is 460, 100, 60 x 40; the preview is 720 x 360 of
  // 720 x 1440.
  EXPECT_EQ(picture->boxes[0].box, (Box{460, 25, 60, 10}));
}

TEST(PagePicturesTest, StayAwayWherePartsWereNotLookedAt) {
  CountingReader reader;
  ScanReport report = OneFace();
  report.unscanned = {{"image:1", "too large", ""}};
  auto picture = PreviewPicture(reader, "file", 1, report, false);
  ASSERT_TRUE(picture.ok());
  EXPECT_EQ(picture->covered_jpeg, "");
  EXPECT_THAT(reader.covered, IsEmpty());
  picture = PreviewPicture(reader, "file", 1, report, true);
  EXPECT_NE(picture->clear_jpeg, "");
}

TEST(PagePicturesTest, ShowTheFirstFrameThoughLaterOnesWereNotLookedAt) {
  CountingReader reader;
  ScanReport report = OneFace();
  report.unscanned = {{"image:1 frames 32-99", "too many", ""},
                      {"image:12", "too large", ""}};
  const auto picture = PreviewPicture(reader, "file", 1, report, false);
  ASSERT_TRUE(picture.ok());
  EXPECT_NE(picture->covered_jpeg, "");
}

TEST(PagePicturesTest, FailAsTheReaderDoes) {
  CountingReader reader;
  EXPECT_EQ(
      PreviewPicture(reader, "broken", 1, OneFace(), false).status().code(),
      absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace undox
