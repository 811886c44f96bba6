#include "ocr/codec/image_encoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ocr/codec/file_layout.h"
#include "ocr/codec/image_copy.h"
#include "ocr/codec/image_decoder.h"
#include "pii/picture/image_redaction.h"
#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::FieldsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr ImageFormat kFormats[] = {ImageFormat::kPng, ImageFormat::kJpeg,
                                    ImageFormat::kWebP};

std::vector<Image> FramesOf(std::string_view bytes) {
  FrameList list;
  const auto decoded = DecodeImage(bytes, {}, list);
  EXPECT_TRUE(decoded.ok()) << decoded.status();
  return std::move(list.frames);
}

// A picture whose middle is covered with `ink`.
Image ChartWithInk(ImageSize size, Box box, Colour ink) {
  Image image = Chart(size);
  for (int y = box.y; y < box.y + box.height; ++y) {
    for (int x = box.x; x < box.x + box.width; ++x) {
      if ((x ^ y) % 3 != 0) continue;
      const std::size_t at = 3 * (static_cast<std::size_t>(y) * size.width + x);
      image.bgr[at] = ink.blue;
      image.bgr[at + 1] = ink.green;
      image.bgr[at + 2] = ink.red;
    }
  }
  return image;
}

TEST(EncodeStillTest, KeepsEveryPixelInPngAndWebP) {
  const Image chart = Chart({33, 21});
  for (const ImageFormat format : {ImageFormat::kPng, ImageFormat::kWebP}) {
    const auto file = EncodeStill(chart.view(), format);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(FramesOf(file->bytes).front().bgr, chart.bgr);
  }
}

TEST(EncodeStillTest, StaysCloseInJpegEvenForColouredEdges) {
  // Subsampled colours would bleed over these one-pixel stripes.
  Image stripes = Plain({32, 32}, kRed);
  for (std::size_t i = 0; i < stripes.size.pixels(); i += 2) {
    stripes.bgr[3 * i] = 255;
    stripes.bgr[3 * i + 2] = 0;
  }
  const auto file = EncodeStill(stripes.view(), ImageFormat::kJpeg);
  EXPECT_LE(
      LargestDifference(FramesOf(file->bytes).front().view(), stripes.view()),
      40);
}

TEST(EncodeStillTest, MakesAPngOfAGif) {
  const auto file = EncodeStill(Chart({8, 8}).view(), ImageFormat::kGif);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->format, ImageFormat::kPng);
  EXPECT_EQ(FormatOf(file->bytes), ImageFormat::kPng);
}

TEST(EncodeStillTest, WritesNothingBesidesPixels) {
  for (const ImageFormat format : kFormats) {
    const auto file = EncodeStill(Chart({33, 21}).view(), format);
    const FileLayout layout = LayoutOf(file->bytes, format, {});
    EXPECT_THAT(layout.metadata, IsEmpty());
    EXPECT_EQ(layout.trailing, "");
    EXPECT_FALSE(layout.has_jfif_thumbnail);
  }
}

TEST(EncodeStillTest, RefusesSidesThatTheFormatCannotHold) {
  const Image wide = Plain({16'384, 1}, kRed);
  const absl::Status webp =
      EncodeStill(wide.view(), ImageFormat::kWebP).status();
  EXPECT_EQ(webp.message(), "webp_side_pixels=16383");
  EXPECT_EQ(webp.code(), absl::StatusCode::kResourceExhausted);
}

TEST(EncodeAnimationTest, KeepsFramesAndTheirTimes) {
  const Image first = Chart({20, 12});
  const Image second = Plain({20, 12}, kBlue);
  const std::vector<EncoderFrame> frames = {{first.view(), 70},
                                            {second.view(), 330}};
  const auto file = EncodeAnimation(frames);
  ASSERT_TRUE(file.ok());
  FrameList list;
  const auto decoded = DecodeImage(file->bytes, {}, list);
  ASSERT_TRUE(decoded.ok());
  EXPECT_THAT(decoded->frames,
              ElementsAre(FieldsAre(1, 70), FieldsAre(2, 330)));
  EXPECT_EQ(list.frames[0].bgr, first.bgr);
  EXPECT_EQ(list.frames[1].bgr, second.bgr);
}

TEST(RedactCopyTest, DependsOnNothingUnderTheBoxes) {
  const Box box{16, 16, 32, 16};
  for (const bool is_png : {true, false}) {
    std::vector<std::string> copies;
    for (const Colour ink : {kWhite, kBlack, kRed}) {
      const Image picture = ChartWithInk({64, 48}, box, ink);
      const std::string file = is_png ? PngOf(picture.view())
                                      : JpegOf(picture.view(), {.sampling = 1});
      const auto copy = RedactCopy(file, std::vector<Box>{box}, {});
      ASSERT_TRUE(copy.ok());
      copies.push_back(copy->file.bytes);
    }
    EXPECT_EQ(copies[0], copies[1]);
    EXPECT_EQ(copies[0], copies[2]);
  }
}

TEST(RedactCopyTest, CoversTheWholeSquareThatAJpegMixed) {
  // The ink lies in a box that starts within a square of 16 pixels.
  const Box box{21, 19, 20, 12};
  std::vector<std::string> copies;
  for (const Colour ink : {kWhite, kBlack}) {
    const Image picture = ChartWithInk({64, 48}, box, ink);
    const auto copy = RedactCopy(JpegOf(picture.view(), {.quality = 30}),
                                 std::vector<Box>{box}, {});
    ASSERT_TRUE(copy.ok());
    copies.push_back(copy->file.bytes);
  }
  EXPECT_EQ(copies[0], copies[1]);
}

TEST(RedactCopyTest, IsTheJpegOfTheFilledPicture) {
  const Box box{16, 16, 32, 16};
  const std::string original = JpegOf(Chart({64, 48}).view());
  Image filled = FramesOf(original).front();
  FillBoxes(std::vector<Box>{box}, filled);
  const auto copy = RedactCopy(original, std::vector<Box>{box}, {});
  const auto expected = EncodeStill(filled.view(), ImageFormat::kJpeg);
  EXPECT_EQ(copy->file.bytes, expected->bytes);
}

TEST(RedactCopyTest, TurnsThePictureAndTheBoxesUpright) {
  // Stored 20x10 and orientation 6: the upright one is 10x20, the stored
  // bottom left corner its top left one.
  const std::string file = PngOf(Plain({20, 10}, kWhite).view(),
                                 PngChunk("eXIf", ExifWithOrientation(6)));
  const auto copy = RedactCopy(file, std::vector<Box>{{0, 8, 3, 2}}, {});
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(copy->size, (ImageSize{10, 20}));
  const Image upright = FramesOf(copy->file.bytes).front();
  EXPECT_EQ(PixelOf(upright.view(), 0, 0), kBlack);
  EXPECT_EQ(PixelOf(upright.view(), 1, 2), kBlack);
  EXPECT_EQ(PixelOf(upright.view(), 2, 0), kWhite);
  EXPECT_EQ(PixelOf(upright.view(), 0, 3), kWhite);
}

TEST(RedactCopyTest, DropsEverythingBesidesPixels) {
  const std::string secret = "Exampletown";
  const std::string file =
      WithSegment(JpegOf(Chart({64, 48}).view()), 0xFE, secret) + secret;
  const auto copy = RedactCopy(file, {}, {});
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(copy->file.bytes.find(secret), std::string::npos);
}

TEST(RedactCopyTest, FillsEveryFrameOfAnAnimation) {
  std::vector<GifFrame> gif = {PlainGifFrame({0, 0, 16, 16}, 2),
                               PlainGifFrame({0, 0, 16, 16}, 3)};
  for (GifFrame& frame : gif) frame.delay_cs = 12;
  const auto copy =
      RedactCopy(GifOf({16, 16}, gif), std::vector<Box>{{4, 4, 2, 2}}, {});
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(copy->file.format, ImageFormat::kWebP);
  const std::vector<Image> frames = FramesOf(copy->file.bytes);
  ASSERT_THAT(frames, SizeIs(2));
  for (const Image& frame : frames) {
    EXPECT_EQ(PixelOf(frame.view(), 4, 4), kBlack);
    EXPECT_NE(PixelOf(frame.view(), 3, 4), kBlack);
  }
}

TEST(PreviewCopyTest, IsAJpegNoWiderThanAsked) {
  const auto copy = PreviewCopy(PngOf(Chart({100, 60}).view()), {}, 40, {});
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(copy->file.format, ImageFormat::kJpeg);
  EXPECT_EQ(copy->size, (ImageSize{40, 24}));
  EXPECT_LE(LargestDifference(FramesOf(copy->file.bytes).front().view(),
                              Chart({40, 24}).view()),
            12);
}

TEST(PreviewCopyTest, NeverScalesUp) {
  const auto copy = PreviewCopy(PngOf(Chart({10, 6}).view()), {}, 40, {});
  EXPECT_EQ(copy->size, (ImageSize{10, 6}));
}

}  // namespace
}  // namespace undox
