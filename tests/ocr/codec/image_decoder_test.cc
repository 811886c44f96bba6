#include "ocr/codec/image_decoder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

struct Decoded {
  absl::StatusOr<DecodedImage> image;
  std::vector<Image> frames;
};

Decoded Decode(std::string_view bytes, const ImageLimits& limits = {}) {
  FrameList list;
  auto image = DecodeImage(bytes, limits, list);
  return {std::move(image), std::move(list.frames)};
}

// The only frame of a file that is whole.
Image DecodeWhole(std::string_view bytes) {
  Decoded decoded = Decode(bytes);
  EXPECT_TRUE(decoded.image.ok()) << decoded.image.status();
  if (!decoded.image.ok()) return {};
  EXPECT_THAT(decoded.image->gaps, IsEmpty());
  EXPECT_THAT(decoded.frames, SizeIs(1));
  return decoded.frames.front();
}

// The colour of a picture of one pixel.
Colour OnlyPixel(const PngSpec& spec, std::string_view row) {
  const Image image = DecodeWhole(PngFile(spec, row));
  EXPECT_EQ(image.size, (ImageSize{1, 1}));
  return PixelOf(image.view(), 0, 0);
}

PngSpec OnePixel(int depth, int colour_type) {
  PngSpec spec;
  spec.size = {1, 1};
  spec.depth = depth;
  spec.colour_type = colour_type;
  return spec;
}

TEST(DecodeImageTest, KeepsThePixelsOfLosslessFormats) {
  const Image chart = Chart({37, 23});
  EXPECT_EQ(DecodeWhole(PngOf(chart.view())).bgr, chart.bgr);
  EXPECT_EQ(DecodeWhole(LosslessWebPOf(chart.view())).bgr, chart.bgr);
}

TEST(DecodeImageTest, ComesCloseToThePixelsOfLossyFormats) {
  const Image chart = Chart({64, 48});
  for (const std::string& file :
       {JpegOf(chart.view()), JpegOf(chart.view(), {.sampling = 2}),
        JpegOf(chart.view(), {.is_progressive = true}),
        LossyWebPOf(chart.view())}) {
    EXPECT_LE(LargestDifference(DecodeWhole(file).view(), chart.view()), 20);
  }
}

TEST(DecodeImageTest, ReadsGreyJpeg) {
  const Image grey = Plain({16, 16}, {90, 90, 90});
  EXPECT_LE(LargestDifference(
                DecodeWhole(JpegOf(grey.view(), {.is_grey = true})).view(),
                grey.view()),
            2);
}

TEST(DecodeImageTest, ReadsInksAsTheyAreAndAsAdobeInvertsThem) {
  const Image red = Plain({16, 16}, kRed);
  for (const bool is_adobe : {false, true}) {
    const std::string file =
        InkJpeg({16, 16}, {.magenta = 255, .yellow = 255}, is_adobe);
    EXPECT_LE(LargestDifference(DecodeWhole(file).view(), red.view()), 4);
  }
}

TEST(DecodeImageTest, NarrowsSixteenBitsToEight) {
  const std::string row("\0\xFF\xFF\x80\x80\x00\x00", 7);
  EXPECT_EQ(OnlyPixel(OnePixel(16, 2), row), (Colour{0, 0x80, 255}));
}

TEST(DecodeImageTest, ReadsPaletteGreyAndSingleBits) {
  PngSpec palette = OnePixel(8, 3);
  palette.before_data = PngChunk("PLTE", std::string("\1\2\3\xFF\0\0", 6));
  EXPECT_EQ(OnlyPixel(palette, std::string("\0\1", 2)), kRed);
  EXPECT_EQ(OnlyPixel(OnePixel(8, 0), std::string("\0\x40", 2)),
            (Colour{0x40, 0x40, 0x40}));
  EXPECT_EQ(OnlyPixel(OnePixel(1, 0), std::string("\0\x80", 2)), kWhite);
}

TEST(DecodeImageTest, LaysTransparentPixelsOnWhite) {
  EXPECT_EQ(OnlyPixel(OnePixel(8, 4), std::string("\0\0\0", 3)), kWhite);
  EXPECT_EQ(OnlyPixel(OnePixel(8, 6), std::string("\0\xFF\0\0\x80", 5)),
            (Colour{127, 127, 255}));
}

TEST(DecodeImageTest, ReadsTheTransparencyOfPalettesAndKeys) {
  PngSpec palette = OnePixel(8, 3);
  palette.before_data = PngChunk("PLTE", std::string("\xFF\0\0", 3)) +
                        PngChunk("tRNS", std::string("\0", 1));
  EXPECT_EQ(OnlyPixel(palette, std::string("\0\0", 2)), kWhite);
  PngSpec key = OnePixel(8, 2);
  key.before_data = PngChunk("tRNS", std::string("\0\1\0\2\0\3", 6));
  EXPECT_EQ(OnlyPixel(key, std::string("\0\1\2\3", 4)), kWhite);
}

TEST(DecodeImageTest, ReadsInterlacedPng) {
  // Adam7 of 2x2: pass 1 has (0,0), pass 6 (1,0), pass 7 row 1.
  PngSpec spec;
  spec.size = {2, 2};
  spec.colour_type = 0;
  spec.is_interlaced = true;
  const Image image =
      DecodeWhole(PngFile(spec, std::string("\0\x0A\0\x14\0\x1E\x28", 7)));
  EXPECT_EQ(PixelOf(image.view(), 0, 0).red, 10);
  EXPECT_EQ(PixelOf(image.view(), 1, 0).red, 20);
  EXPECT_EQ(PixelOf(image.view(), 0, 1).red, 30);
  EXPECT_EQ(PixelOf(image.view(), 1, 1).red, 40);
}

// Strokes of one colour, two pixels wide, on nothing.
std::vector<std::uint8_t> Strokes(ImageSize size, Colour colour) {
  std::vector<std::uint8_t> bgra;
  for (std::size_t i = 0; i < size.pixels(); ++i) {
    const bool is_ink = i % 8 < 2;
    // The hidden colour would be readable on its own.
    const Colour here = is_ink ? colour : kGreen;
    const std::uint8_t alpha = is_ink ? 255 : 0;
    bgra.insert(bgra.end(), {here.blue, here.green, here.red, alpha});
  }
  return bgra;
}

TEST(DecodeImageTest, SetsOffLightStrokesOnBlackAndDarkOnesOnWhite) {
  const ImageSize size{16, 4};
  const Image light = DecodeWhole(AlphaWebPOf(Strokes(size, kWhite), size));
  EXPECT_EQ(PixelOf(light.view(), 0, 0), kWhite);
  EXPECT_EQ(PixelOf(light.view(), 4, 0), kBlack);
  const Image dark = DecodeWhole(AlphaWebPOf(Strokes(size, kBlack), size));
  EXPECT_EQ(PixelOf(dark.view(), 0, 0), kBlack);
  EXPECT_EQ(PixelOf(dark.view(), 4, 0), kWhite);
}

TEST(DecodeImageTest, AppliesNoOrientationButTellsIt) {
  const Image chart = Chart({20, 10});
  for (int value = 1; value <= 8; ++value) {
    const std::string exif = ExifWithOrientation(value);
    const std::string with_name = std::string("Exif\0\0", 6) + exif;
    for (const std::string& file :
         {WithSegment(JpegOf(chart.view()), 0xE1, with_name),
          PngOf(chart.view(), PngChunk("eXIf", exif)),
          PngOf(chart.view(), "", PngChunk("eXIf", exif)),
          WebPWith(chart.view(), exif, "")}) {
      const Decoded decoded = Decode(file);
      ASSERT_TRUE(decoded.image.ok()) << decoded.image.status();
      EXPECT_EQ(static_cast<int>(decoded.image->orientation), value);
      EXPECT_EQ(decoded.image->size, (ImageSize{20, 10}));
    }
  }
}

TEST(DecodeImageTest, ReadsThePictureOfOnePixel) {
  const Image dot = Plain({1, 1}, kRed);
  const std::vector<GifFrame> gif = {PlainGifFrame({0, 0, 1, 1}, 2)};
  for (const std::string& file :
       {PngOf(dot.view()), JpegOf(dot.view()), LosslessWebPOf(dot.view()),
        LossyWebPOf(dot.view()), GifOf({1, 1}, gif)}) {
    EXPECT_LE(LargestDifference(DecodeWhole(file).view(), dot.view()), 8);
  }
}

TEST(DecodeImageTest, ReportsFramesOfAnAnimatedPng) {
  const std::string control =
      PngChunk("acTL", std::string("\0\0\0\x05\0\0\0\0", 8));
  const Decoded decoded = Decode(PngOf(Chart({8, 8}).view(), control));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_THAT(decoded.image->gaps,
              ElementsAre(Field(&Unscanned::part, "frames 2-5")));
}

TEST(DecodeImageTest, StopsAtTheScansOfAProgressiveJpeg) {
  const std::string file =
      JpegOf(Chart({32, 32}).view(), {.is_progressive = true});
  const absl::Status status = Decode(file, {.jpeg_scans = 3}).image.status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(), "jpeg_scans=3");
}

class RefusingSink : public FrameSink {
 public:
  std::span<std::uint8_t> NextFrame(ImageSize) override { return {}; }
};

TEST(DecodeImageTest, SaysWhenTheSinkHasNoRoom) {
  const Image chart = Chart({16, 16});
  const std::vector<Image> frames = {chart, Plain({16, 16}, kRed)};
  for (const std::string& file :
       {PngOf(chart.view()), JpegOf(chart.view()), LosslessWebPOf(chart.view()),
        AnimatedWebPOf(frames, 10)}) {
    RefusingSink sink;
    const absl::Status status = DecodeImage(file, {}, sink).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
    EXPECT_EQ(status.message(), "kept_pixels=100000000");
  }
}

}  // namespace
}  // namespace undox
