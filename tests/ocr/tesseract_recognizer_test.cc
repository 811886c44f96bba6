#include "ocr/tesseract_recognizer.h"

#include <cstdint>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "opencv2/core.hpp"
#include "opencv2/imgproc.hpp"

namespace undox {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Key;

constexpr ImageSize kPage = {800, 300};
const cv::Point kFirst(60, 100);
const cv::Point kSecond(60, 220);

Image ToImage(const cv::Mat& page) {
  return {{page.cols, page.rows},
          std::vector<std::uint8_t>(page.datastart, page.dataend)};
}

Image Draw(const cv::Scalar& paper, const cv::Scalar& ink) {
  cv::Mat page(kPage.height, kPage.width, CV_8UC3, paper);
  cv::putText(page, "Phone 4155550132", kFirst, cv::FONT_HERSHEY_SIMPLEX, 1.5,
              ink, 3, cv::LINE_AA);
  cv::putText(page, "Room 2706", kSecond, cv::FONT_HERSHEY_SIMPLEX, 1.5, ink, 3,
              cv::LINE_AA);
  return ToImage(page);
}

class TesseractRecognizerTest : public testing::Test {
 protected:
  void SetUp() override {
    auto recognizer = LoadTesseract();
    if (!recognizer.ok()) {
      GTEST_SKIP() << "no language data of Tesseract here";
    }
    recognizer_ = *std::move(recognizer);
  }

  RecognizedText Read(const Image& page) {
    auto read = recognizer_->Recognize(page.view());
    EXPECT_TRUE(read.ok()) << read.status();
    return read.ok() ? std::move(read->text) : RecognizedText();
  }

  std::unique_ptr<TextRecognizer> recognizer_;
};

TEST_F(TesseractRecognizerTest, ReadsDarkOnLight) {
  const std::string text = Read(Draw({255, 255, 255}, {0, 0, 0})).text;
  EXPECT_THAT(text, HasSubstr("4155550132"));
  EXPECT_THAT(text, HasSubstr("2706"));
}

TEST_F(TesseractRecognizerTest, ReadsLightOnDark) {
  EXPECT_THAT(Read(Draw({30, 30, 30}, {230, 230, 230})).text,
              HasSubstr("4155550132"));
}

TEST_F(TesseractRecognizerTest, SaysWhereTheCharactersStand) {
  const RecognizedText page = Read(Draw({255, 255, 255}, {0, 0, 0}));
  const std::size_t begin = page.text.find("2706");
  ASSERT_NE(begin, std::string::npos) << page.text;
  const std::vector<Box> boxes = page.Locate({begin, begin + 4});
  ASSERT_EQ(boxes.size(), 1U);
  // Of the font's own measure, some pixels to each side.
  int below = 0;
  const double scale = 1.5;
  const cv::Size before =
      cv::getTextSize("Room ", cv::FONT_HERSHEY_SIMPLEX, scale, 3, &below);
  const cv::Size digits =
      cv::getTextSize("2706", cv::FONT_HERSHEY_SIMPLEX, scale, 3, &below);
  EXPECT_NEAR(boxes[0].x, kSecond.x + before.width, 12);
  EXPECT_NEAR(boxes[0].width, digits.width, 20);
  EXPECT_NEAR(boxes[0].y, kSecond.y - digits.height, 12);
  EXPECT_NEAR(boxes[0].height, digits.height, 16);
}

TEST_F(TesseractRecognizerTest, ReadsThePartsOfALongPageInTheirPlace) {
  cv::Mat page(9000, 1200, CV_8UC3, cv::Scalar(255, 255, 255));
  cv::putText(page, "Room 2706", {60, 8800}, cv::FONT_HERSHEY_SIMPLEX, 1.5,
              {0, 0, 0}, 3, cv::LINE_AA);
  const RecognizedText read = Read(ToImage(page));
  const std::size_t begin = read.text.find("2706");
  ASSERT_NE(begin, std::string::npos) << read.text;
  const std::vector<Box> boxes = read.Locate({begin, begin + 4});
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_NEAR(boxes[0].y + boxes[0].height, 8800, 12);
}

TEST_F(TesseractRecognizerTest, FindsNothingOnAnEmptyPage) {
  const cv::Mat page(300, 800, CV_8UC3, cv::Scalar(255, 255, 255));
  EXPECT_EQ(Read(ToImage(page)).text, "");
}

TEST_F(TesseractRecognizerTest, FindsNothingInAnImageOfOnePixel) {
  EXPECT_EQ(Read({{1, 1}, {0, 0, 0}}).text, "");
}

TEST_F(TesseractRecognizerTest, ReadsAPageAgainAsBefore) {
  const Image page = Draw({255, 255, 255}, {0, 0, 0});
  const std::string first = Read(page).text;
  Read(Draw({200, 180, 40}, {10, 10, 90}));
  EXPECT_EQ(Read(page).text, first);
}

TEST_F(TesseractRecognizerTest, NamesItself) {
  EXPECT_THAT(recognizer_->Models(), Contains(Key("tesseract")));
}

}  // namespace
}  // namespace undox
