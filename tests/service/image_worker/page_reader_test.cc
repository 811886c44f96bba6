#include "service/image_worker/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <utility>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

// Reads one line, always at the same place of the picture that it is given,
// and votes as it is told.
class FixedRecognizer : public TextRecognizer {
 public:
  explicit FixedRecognizer(QuarterTurns turns) : turns_(turns) {}

  absl::StatusOr<ReadPage> Recognize(ImageView) override {
    const Box box = {1, 2, 4, 3};
    ReadPage page;
    page.turns = turns_;
    page.text.text = "ab";
    page.text.lines = {
        {{0, 2},
         box,
         1.0001F,
         {{{0, 1}, box, std::nanf("")}, {{1, 2}, {500, 2, 4, 3}, 0.5F}}}};
    return page;
  }
  std::map<std::string, std::string> Models() const override {
    return {{"rec", "1"}};
  }

 private:
  QuarterTurns turns_;
};

// Finds the black pixel.
class PixelDetector : public ImageDetector {
 public:
  absl::StatusOr<std::vector<Finding>> Detect(ImageView image) override {
    std::vector<Finding> findings;
    for (int y = 0; y < image.size.height; ++y) {
      for (int x = 0; x < image.size.width; ++x) {
        if (PixelOf(image, x, y) != kBlack) continue;
        Finding& found = findings.emplace_back();
        found.type = "FACE";
        found.location = InImage{.image = 0, .boxes = {{x, y, 1, 1}}};
        seen = image.size;
      }
    }
    return findings;
  }
  std::map<std::string, std::string> Models() const override {
    return {{"face", "2"}};
  }

  ImageSize seen;
};

class FailingDetector : public ImageDetector {
 public:
  absl::StatusOr<std::vector<Finding>> Detect(ImageView) override {
    return absl::InternalError("engine");
  }
  std::map<std::string, std::string> Models() const override { return {}; }
};

PageReader ReaderOf(QuarterTurns turns,
                    std::unique_ptr<ImageDetector> detector) {
  std::vector<std::unique_ptr<ImageDetector>> detectors;
  detectors.push_back(std::move(detector));
  return {std::make_unique<FixedRecognizer>(turns), std::move(detectors)};
}

// White but for one pixel.
Image Page() {
  Image page = Plain({20, 10}, kWhite);
  const std::size_t pixel = 3 * (7 * 20 + 13);
  for (std::size_t i = 0; i < 3; ++i) page.bgr[pixel + i] = 0;
  return page;
}

using PageTurn = std::tuple<int, QuarterTurns>;  // EXIF's number, votes.

class PageTurnTest : public testing::TestWithParam<PageTurn> {};

TEST_P(PageTurnTest, GivesFindingsInStoredPixels) {
  const auto [exif, turns] = GetParam();
  PageReader reader = ReaderOf(turns, std::make_unique<PixelDetector>());
  const absl::StatusOr<FrameReading> reading =
      reader.Read(Page().view(), OrientationOf(exif));
  ASSERT_TRUE(reading.ok()) << reading.status();
  ASSERT_THAT(reading->findings, SizeIs(1));
  EXPECT_THAT(std::get<InImage>(reading->findings[0].location).boxes,
              ElementsAre(Box{13, 7, 1, 1}));
}

INSTANTIATE_TEST_SUITE_P(All, PageTurnTest,
                         testing::Combine(testing::Range(1, 9),
                                          testing::Range(0, 4)));

TEST(PageReaderTest, ShowsDetectorsThePageAsItsLinesVoted) {
  auto detector = std::make_unique<PixelDetector>();
  const PixelDetector& shown = *detector;
  PageReader reader = ReaderOf(1, std::move(detector));
  ASSERT_TRUE(reader.Read(Page().view(), Orientation::kUpright).ok());
  EXPECT_EQ(shown.seen, (ImageSize{10, 20}));
}

TEST(PageReaderTest, GivesTextInStoredPixels) {
  PageReader reader = ReaderOf(0, std::make_unique<PixelDetector>());
  const absl::StatusOr<FrameReading> reading =
      reader.Read(Page().view(), Orientation::kHalfTurn);
  ASSERT_TRUE(reading.ok()) << reading.status();
  // 1 from the right and 2 from the bottom of 20 x 10.
  EXPECT_EQ(reading->text.lines[0].box, (Box{15, 5, 4, 3}));
}

TEST(PageReaderTest, DropsCharactersBeyondTheEdges) {
  PageReader reader = ReaderOf(0, std::make_unique<PixelDetector>());
  const absl::StatusOr<FrameReading> reading =
      reader.Read(Page().view(), Orientation::kUpright);
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_THAT(reading->text.lines[0].glyphs, SizeIs(1));
}

TEST(PageReaderTest, GivesConfidencesBetweenZeroAndOne) {
  PageReader reader = ReaderOf(0, std::make_unique<PixelDetector>());
  const absl::StatusOr<FrameReading> reading =
      reader.Read(Page().view(), Orientation::kUpright);
  ASSERT_TRUE(reading.ok()) << reading.status();
  EXPECT_EQ(reading->text.lines[0].confidence, 1);
  EXPECT_EQ(reading->text.lines[0].glyphs[0].confidence, 0);
}

TEST(PageReaderTest, FailsWhenAnEngineDoes) {
  PageReader reader = ReaderOf(0, std::make_unique<FailingDetector>());
  EXPECT_TRUE(absl::IsInternal(
      reader.Read(Page().view(), Orientation::kUpright).status()));
}

TEST(PageReaderTest, NamesTheModelsOfAllItsEngines) {
  const PageReader reader = ReaderOf(0, std::make_unique<PixelDetector>());
  EXPECT_THAT(reader.Models(),
              ElementsAre(Pair("face", "2"), Pair("rec", "1")));
}

}  // namespace
}  // namespace undox
