#include "detectors/image/code_detector.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/detectors/image/sample_page.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// tests/bench/code_stress.py draws the fixtures; its first payload.
constexpr char kPayload[] = "https://u.example.com/p/xiaoyu7k2m";

std::vector<Finding> Codes(const Image& image, int threads = 1) {
  const auto findings = CodeDetector(threads).Detect(image.view());
  EXPECT_TRUE(findings.ok());
  return findings.ok() ? *findings : std::vector<Finding>();
}

class DisguisedCodeTest : public testing::TestWithParam<const char*> {};

TEST_P(DisguisedCodeTest, IsReadWithItsPlace) {
  const Image image = Fixture(std::string("codes/") + GetParam() + ".png");
  const auto codes = Codes(image);
  ASSERT_THAT(codes, SizeIs(1));
  EXPECT_EQ(codes[0].type, "QR_CODE");
  EXPECT_EQ(codes[0].value, Sensitive(kPayload));
  // All are drawn around the same point, at least 120 pixels wide.
  const auto boxes = BoxesOf(codes, "QR_CODE");
  ASSERT_THAT(boxes, SizeIs(1));
  EXPECT_TRUE(boxes[0].width >= 120 && boxes[0].height >= 120 &&
              boxes[0].x >= 0 && boxes[0].y >= 0 &&
              boxes[0].x + boxes[0].width <= image.size.width &&
              boxes[0].y + boxes[0].height <= image.size.height);
}

INSTANTIATE_TEST_SUITE_P(Disguises, DisguisedCodeTest,
                         testing::Values("clean", "inverted", "low_contrast",
                                         "pixelated", "blurred_3", "rotated_30",
                                         "perspective", "jpeg_10"),
                         [](const auto& test) {
                           return std::string(test.param);
                         });

TEST(CodeDetectorTest, ReadsEveryCodeOfAPageFromTopLeft) {
  Image page = FlatPage({900, 1000}, 255);
  Paste(Fixture("codes/clean.png"), 400, 20, page);
  Paste(Fixture("codes/code_128.png"), 20, 500, page);
  Paste(Fixture("codes/inverted.png"), 400, 560, page);
  std::vector<std::string> types;
  for (const Finding& code : Codes(page)) types.push_back(code.type);
  EXPECT_THAT(types, ElementsAre("QR_CODE", "BAR_CODE", "QR_CODE"));
}

TEST(CodeDetectorTest, GivesWhatABarCodeSays) {
  const auto codes = Codes(Fixture("codes/code_128.png"));
  ASSERT_THAT(codes, SizeIs(1));
  EXPECT_EQ(codes[0].type, "BAR_CODE");
  EXPECT_EQ(codes[0].value, Sensitive("FY1000000000001"));
  EXPECT_THAT(codes[0].evidence.checks, ElementsAre("symbology:code-128"));
}

TEST(CodeDetectorTest, LeavesProductsAlone) {
  EXPECT_THAT(Codes(Fixture("codes/ean_13.png")), IsEmpty());
}

TEST(CodeDetectorTest, FindsNoneWhereNoneIs) {
  for (const Image& page :
       {FlatPage({400, 300}, 200), NoisePage({400, 300}), LinedPage({400, 300}),
        Checkerboard({400, 300}, 8), FlatPage({1, 1}, 0), FlatPage({1, 700}, 0),
        FlatPage({3000, 2}, 90), Image()}) {
    EXPECT_THAT(Codes(page), IsEmpty());
  }
}

TEST(CodeDetectorTest, FindsTheSameWithTwoThreads) {
  Image page = NoisePage({1000, 900});
  Paste(Fixture("codes/clean.png"), 20, 20, page);
  Paste(Fixture("codes/inverted.png"), 500, 400, page);
  const auto one = Codes(page, 1);
  const auto two = Codes(page, 2);
  EXPECT_EQ(BoxesOf(one, "QR_CODE"), BoxesOf(two, "QR_CODE"));
  EXPECT_THAT(BoxesOf(one, "QR_CODE"), SizeIs(2));
}

}  // namespace
}  // namespace undox
