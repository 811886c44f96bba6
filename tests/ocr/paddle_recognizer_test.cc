#include "ocr/paddle_recognizer.h"

#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pii/picture/orientation.h"

namespace undox {
namespace {

using testing::HasSubstr;
using testing::Lt;

constexpr char kModels[] = "build/models";

// A white page with a line of Latin text in the left upper part.
Image PageSaying(const std::string& text, int height = 400) {
  Image page{{800, height}, {}};
  page.bgr.assign(3 * page.size.pixels(), 255);
  cv::Mat pixels(height, 800, CV_8UC3, page.bgr.data());
  cv::putText(pixels, text, {60, 100}, cv::FONT_HERSHEY_DUPLEX, 1.2,
              cv::Scalar(0, 0, 0), 2, cv::LINE_AA);
  return page;
}

class PaddleRecognizerTest : public testing::Test {
 protected:
  void SetUp() override {
    auto recognizer = MakePaddleRecognizer(kModels, 1);
    if (!recognizer.ok()) {
      GTEST_SKIP() << "no models: " << recognizer.status().message();
    }
    recognizer_ = *std::move(recognizer);
  }

  RecognizedText Read(const Image& page) {
    auto read = recognizer_->Recognize(page.view());
    EXPECT_TRUE(read.ok());
    turns_ = read->turns;
    return read->text;
  }

  std::unique_ptr<TextRecognizer> recognizer_;
  QuarterTurns turns_ = 0;
};

TEST_F(PaddleRecognizerTest, ReadsALine) {
  EXPECT_THAT(Read(PageSaying("Parcel no. 4821-77 arrived")).text,
              HasSubstr("4821-77"));
  EXPECT_EQ(turns_, 0);
}

TEST_F(PaddleRecognizerTest, ReadsNothingOnAnEmptyPage) {
  EXPECT_EQ(Read(PageSaying("")).text, "");
}

TEST_F(PaddleRecognizerTest, ReadsTheFirstAndLastLineOfALongPage) {
  Image page = PageSaying("The first of all lines", 5000);
  cv::Mat pixels(5000, 800, CV_8UC3, page.bgr.data());
  cv::putText(pixels, "The last of all lines", {60, 4950},
              cv::FONT_HERSHEY_DUPLEX, 1.2, cv::Scalar(0, 0, 0), 2,
              cv::LINE_AA);
  const std::string text = Read(page).text;
  EXPECT_THAT(text, HasSubstr("first of all"));
  EXPECT_THAT(text, HasSubstr("last of all"));
}

TEST_F(PaddleRecognizerTest, PutsCharactersWhereTheyStand) {
  const RecognizedText text = Read(PageSaying("Parcel no. 4821-77 arrived"));
  const std::size_t at = text.text.find("4821");
  ASSERT_NE(at, std::string::npos);
  const auto boxes = text.Locate({at, at + 4});
  ASSERT_EQ(boxes.size(), 1U);
  int baseline = 0;
  const auto width = [&](const std::string& part) {
    return cv::getTextSize(part, cv::FONT_HERSHEY_DUPLEX, 1.2, 2, &baseline)
        .width;
  };
  EXPECT_NEAR(boxes[0].x, 60 + width("Parcel no. "), 12);
  EXPECT_NEAR(boxes[0].x + boxes[0].width, 60 + width("Parcel no. 4821"), 12);
  EXPECT_THAT(boxes[0].y, Lt(80));
  EXPECT_GT(boxes[0].y + boxes[0].height, 98);
}

class TurnedPageTest : public PaddleRecognizerTest,
                       public testing::WithParamInterface<Orientation> {};

TEST_P(TurnedPageTest, ReadsTheSameAndFindsTheWayBack) {
  const Image upright = PageSaying("Parcel no. 4821-77 arrived today");
  const RecognizedText expected = Read(upright);
  const Image turned = TurnUpright(upright.view(), GetParam());
  const RecognizedText text = Read(turned);
  ASSERT_THAT(text.text, HasSubstr("4821-77"));
  EXPECT_NE(turns_, 0);
  const auto place = [](const RecognizedText& page) {
    const std::size_t at = page.text.find("4821");
    return page.Locate({at, at + 4}).at(0);
  };
  const Box box =
      ToStored(place(text), upright.size, GetParam());  // Where it was before.
  EXPECT_NEAR(box.x, place(expected).x, 12);
  EXPECT_NEAR(box.y, place(expected).y, 12);
  EXPECT_NEAR(box.width, place(expected).width, 16);
}

INSTANTIATE_TEST_SUITE_P(QuarterTurns, TurnedPageTest,
                         testing::Values(Orientation::kTurnRight,
                                         Orientation::kHalfTurn,
                                         Orientation::kTurnLeft));

TEST_F(PaddleRecognizerTest, ReadsTheSameWithTwoStreams) {
  const auto two = MakePaddleRecognizer(kModels, 2);
  ASSERT_TRUE(two.ok());
  const Image page = PageSaying("Parcel no. 4821-77 arrived", 3000);
  const RecognizedText one_text = Read(page);
  const auto two_text = (*two)->Recognize(page.view());
  ASSERT_TRUE(two_text.ok());
  EXPECT_EQ(two_text->text.text, one_text.text);
  ASSERT_EQ(two_text->text.lines.size(), one_text.lines.size());
  for (std::size_t i = 0; i < one_text.lines.size(); ++i) {
    EXPECT_EQ(two_text->text.lines[i].confidence, one_text.lines[i].confidence);
    EXPECT_EQ(two_text->text.lines[i].box, one_text.lines[i].box);
  }
}

TEST(MakePaddleRecognizerTest, SaysThatModelsAreMissing) {
  EXPECT_TRUE(
      absl::IsNotFound(MakePaddleRecognizer("fixtures/none", 1).status()));
}

}  // namespace
}  // namespace undox
