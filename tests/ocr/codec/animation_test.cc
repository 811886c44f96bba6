#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ocr/codec/image_decoder.h"
#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::uint8_t kWhiteIndex = 0;
constexpr std::uint8_t kBlackIndex = 1;
constexpr std::uint8_t kRedIndex = 2;
constexpr std::uint8_t kBlueIndex = 3;

struct Decoded {
  absl::StatusOr<DecodedImage> image;
  std::vector<Image> frames;
};

Decoded Decode(std::string_view bytes, const ImageLimits& limits = {}) {
  FrameList list;
  auto image = DecodeImage(bytes, limits, list);
  return {std::move(image), std::move(list.frames)};
}

std::vector<int> NumbersOf(const DecodedImage& image) {
  std::vector<int> numbers;
  for (const KeptFrame& frame : image.frames) numbers.push_back(frame.number);
  return numbers;
}

TEST(AnimationTest, KeepsDistinctFramesWithTheirTime) {
  const std::vector<Image> frames = {
      Plain({24, 16}, kRed), Plain({24, 16}, kRed), Plain({24, 16}, kBlue),
      Plain({24, 16}, kRed)};
  const Decoded decoded = Decode(AnimatedWebPOf(frames, 40));
  ASSERT_TRUE(decoded.image.ok()) << decoded.image.status();
  EXPECT_THAT(decoded.image->frames,
              ElementsAre(FieldsAre(1, 80), FieldsAre(3, 80)));
  EXPECT_EQ(decoded.frames[0].bgr, frames[0].bgr);
  EXPECT_EQ(decoded.frames[1].bgr, frames[2].bgr);
  EXPECT_THAT(decoded.image->gaps, IsEmpty());
}

TEST(AnimationTest, SeesAFewCharactersAppearOnALargePicture) {
  Image with_mark = Plain({800, 600}, kWhite);
  for (int y = 300; y < 308; ++y) {
    std::fill_n(with_mark.bgr.begin() + 3 * (y * 800 + 400), 3 * 2,
                std::uint8_t{0});
  }
  const std::vector<Image> frames = {Plain({800, 600}, kWhite), with_mark};
  EXPECT_THAT(Decode(AnimatedWebPOf(frames, 40)).frames, SizeIs(2));
}

TEST(AnimationTest, ReportsTheFramesBeyondTheLimit) {
  std::vector<Image> frames;
  for (int n = 0; n < 40; ++n) {
    frames.push_back(Plain({24, 16}, {0, 0, static_cast<std::uint8_t>(6 * n)}));
  }
  const Decoded decoded = Decode(AnimatedWebPOf(frames, 40), {.frames = 3});
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_THAT(decoded.frames, SizeIs(3));
  ASSERT_THAT(decoded.image->gaps, SizeIs(1));
  const Unscanned& gap = decoded.image->gaps.front();
  EXPECT_EQ(gap.limit, "frames=3");
  EXPECT_THAT(gap.part, testing::MatchesRegex("frames [0-9]+-40"));
}

TEST(AnimationTest, KeepsNoMorePixelsThanAllowed) {
  const std::vector<Image> frames = {Plain({24, 16}, kRed),
                                     Plain({24, 16}, kBlue)};
  const std::string file = AnimatedWebPOf(frames, 40);
  const Decoded kept = Decode(file, {.kept_pixels = 400});
  EXPECT_THAT(kept.image->gaps, ElementsAre(FieldsAre("frames 2", testing::_,
                                                      "kept_pixels=400")));
  const Decoded spent = Decode(file, {.decoded_pixels = 400});
  EXPECT_THAT(spent.image->gaps, ElementsAre(FieldsAre("frames 2", testing::_,
                                                       "decoded_pixels=400")));
}

TEST(AnimationTest, LooksAtAThousandFramesOfGif) {
  std::vector<GifFrame> frames;
  for (int n = 0; n < 1000; ++n) {
    GifFrame frame = PlainGifFrame({0, 0, 32, 32}, kWhiteIndex);
    frame.indices[static_cast<std::size_t>(n)] = kBlackIndex;
    frames.push_back(frame);
  }
  const Decoded decoded = Decode(GifOf({32, 32}, frames));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_EQ(NumbersOf(*decoded.image), std::vector<int>{1});
  EXPECT_THAT(decoded.image->gaps, IsEmpty());
}

// The left half red, then the right half blue, the first half treated as its
// disposal says (GIF89a, 23).
std::vector<GifFrame> Halves(int disposal) {
  std::vector<GifFrame> frames = {PlainGifFrame({0, 0, 8, 8}, kWhiteIndex),
                                  PlainGifFrame({0, 0, 4, 8}, kRedIndex),
                                  PlainGifFrame({4, 0, 4, 8}, kBlueIndex)};
  frames[1].disposal = disposal;
  return frames;
}

// The left half of what Halves() shows last.
Colour LeftAtTheEnd(int disposal) {
  const Decoded decoded = Decode(GifOf({8, 8}, Halves(disposal)));
  EXPECT_THAT(decoded.frames, SizeIs(3));
  if (decoded.frames.size() < 3) return kGreen;
  EXPECT_EQ(PixelOf(decoded.frames[2].view(), 6, 2), kBlue);
  return PixelOf(decoded.frames[2].view(), 1, 2);
}

TEST(AnimationTest, DisposesOfGifFramesAsTheySay) {
  EXPECT_EQ(LeftAtTheEnd(0), kRed);
  EXPECT_EQ(LeftAtTheEnd(1), kRed);
  EXPECT_EQ(LeftAtTheEnd(2), kWhite);  // Nothing, on white.
  EXPECT_EQ(LeftAtTheEnd(3), kWhite);  // What was there before.
}

TEST(AnimationTest, ShowsThroughTransparentGifPixels) {
  GifFrame over = PlainGifFrame({0, 0, 8, 8}, kBlueIndex);
  over.transparent = kBlueIndex;
  for (std::size_t i = 0; i < 32; ++i) over.indices[i] = kBlackIndex;
  const std::vector<GifFrame> frames = {PlainGifFrame({0, 0, 8, 8}, kRedIndex),
                                        over};
  const Decoded decoded = Decode(GifOf({8, 8}, frames));
  ASSERT_THAT(decoded.frames, SizeIs(2));
  EXPECT_EQ(PixelOf(decoded.frames[1].view(), 5, 1), kBlack);
  EXPECT_EQ(PixelOf(decoded.frames[1].view(), 5, 5), kRed);
}

TEST(AnimationTest, PutsInterlacedRowsWhereTheyBelong) {
  GifFrame frame = PlainGifFrame({0, 0, 4, 20}, kWhiteIndex);
  frame.is_interlaced = true;
  for (int x = 0; x < 4; ++x) {
    frame.indices[static_cast<std::size_t>(13 * 4 + x)] = kRedIndex;
  }
  const Decoded decoded = Decode(GifOf({4, 20}, std::vector<GifFrame>{frame}));
  ASSERT_THAT(decoded.frames, SizeIs(1));
  for (int y = 0; y < 20; ++y) {
    EXPECT_EQ(PixelOf(decoded.frames[0].view(), 2, y), y == 13 ? kRed : kWhite);
  }
}

TEST(AnimationTest, WidensTheCanvasToTheFirstGifFrame) {
  const std::vector<GifFrame> frames = {
      PlainGifFrame({2, 1, 10, 6}, kRedIndex)};
  const Decoded decoded = Decode(GifOf({4, 4}, frames));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_EQ(decoded.image->size, (ImageSize{12, 7}));
}

TEST(AnimationTest, NeverPaysForPixelsBeyondTheCanvas) {
  const std::vector<GifFrame> frames = {
      PlainGifFrame({0, 0, 4, 4}, kRedIndex),
      PlainGifFrame({0, 0, 400, 400}, kBlueIndex)};
  const Decoded decoded = Decode(GifOf({4, 4}, frames));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_THAT(decoded.image->gaps,
              ElementsAre(FieldsAre("frames 2", "damaged", "")));
}

TEST(AnimationTest, KeepsTheWholeFramesOfACutAnimation) {
  std::vector<Image> frames = {Plain({24, 16}, kRed), Plain({24, 16}, kBlue),
                               Chart({24, 16})};
  const std::string webp = AnimatedWebPOf(frames, 40);
  const Decoded decoded = Decode(webp.substr(0, webp.size() - 20));
  ASSERT_TRUE(decoded.image.ok()) << decoded.image.status();
  EXPECT_EQ(NumbersOf(*decoded.image), (std::vector<int>{1, 2}));
  EXPECT_THAT(decoded.image->gaps,
              ElementsAre(FieldsAre("frames 3", "damaged", "")));
}

}  // namespace
}  // namespace undox
