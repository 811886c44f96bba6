#include "ocr/codec/image_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

// A PNG's signature and IHDR alone.
std::string PngHeader(ImageSize size) {
  PngSpec spec;
  spec.size = size;
  return PngFile(spec, "").substr(0, 33);
}

// A JPEG's start with a frame of 16-bit sides (ITU-T T.81, B.2.2).
std::string JpegHeader(int height, int width) {
  std::string file("\xFF\xD8\xFF\xC0\x00\x0B\x08", 7);
  for (const int side : {height, width}) {
    file.push_back(static_cast<char>(side >> 8));
    file.push_back(static_cast<char>(side & 0xFF));
  }
  return file + std::string("\x01\x01\x11\x00", 4);
}

absl::StatusOr<ImageHeader> Read(std::string_view bytes) {
  return ReadImageHeader(bytes, ImageLimits());
}

struct FormatCase {
  const char* name = "";
  ImageFormat format = ImageFormat::kPng;
  std::string file;
};

void PrintTo(const FormatCase& c, std::ostream* os) { *os << c.name; }

class ImageFormatTest : public testing::TestWithParam<FormatCase> {};

TEST_P(ImageFormatTest, ReadsSizeAndFormatFromTheBytes) {
  const auto header = Read(GetParam().file);
  ASSERT_TRUE(header.ok()) << header.status();
  EXPECT_EQ(header->format, GetParam().format);
  EXPECT_EQ(header->size, (ImageSize{40, 30}));
  EXPECT_EQ(header->frames, 1);
}

std::vector<FormatCase> FormatCases() {
  const Image chart = Chart({40, 30});
  const std::vector<GifFrame> still = {PlainGifFrame({0, 0, 40, 30}, 2)};
  return {
      {"Png", ImageFormat::kPng, PngOf(chart.view())},
      {"Jpeg", ImageFormat::kJpeg, JpegOf(chart.view())},
      {"ProgressiveJpeg", ImageFormat::kJpeg,
       JpegOf(chart.view(), {.is_progressive = true})},
      {"LossyWebP", ImageFormat::kWebP, LossyWebPOf(chart.view())},
      {"LosslessWebP", ImageFormat::kWebP, LosslessWebPOf(chart.view())},
      {"ExtendedWebP", ImageFormat::kWebP, WebPWith(chart.view(), "", "<x/>")},
      {"Gif", ImageFormat::kGif, GifOf({40, 30}, still)},
  };
}

INSTANTIATE_TEST_SUITE_P(Files, ImageFormatTest,
                         testing::ValuesIn(FormatCases()),
                         [](const auto& test) { return test.param.name; });

TEST(ImageFormatTest, CountsTheFramesOfAnimations) {
  const std::vector<Image> webp(7, Chart({20, 10}));
  EXPECT_EQ(Read(AnimatedWebPOf(webp, 50))->frames, 7);
  const std::vector<GifFrame> gif(5, PlainGifFrame({0, 0, 4, 4}, 1));
  EXPECT_EQ(Read(GifOf({4, 4}, gif))->frames, 5);
}

TEST(ImageFormatTest, KnowsNothingElse) {
  for (const char* bytes : {"", "\x89PNG", "GIF88a", "RIFF", "RIFFxxxxWAVE",
                            "BM", "II*", "%PDF-1.7", "<svg/>"}) {
    EXPECT_EQ(Read(bytes).status().code(), absl::StatusCode::kInvalidArgument);
  }
}

TEST(ImageFormatTest, RefusesEveryCutHeader) {
  for (const FormatCase& c : FormatCases()) {
    for (std::size_t length = 0; length < 24; ++length) {
      EXPECT_FALSE(Read(c.file.substr(0, length)).ok()) << c.name << length;
    }
  }
}

TEST(ImageFormatTest, RefusesSidesOfNothing) {
  EXPECT_EQ(Read(PngHeader({0, 10})).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Read(JpegHeader(0, 10)).status().code(),
            absl::StatusCode::kInvalidArgument);
}

struct LimitCase {
  const char* name = "";
  std::string file;
  ImageLimits limits;
  const char* message = "";
};

void PrintTo(const LimitCase& c, std::ostream* os) { *os << c.name; }

class ImageLimitTest : public testing::TestWithParam<LimitCase> {};

TEST_P(ImageLimitTest, NamesTheLimitThatWasMet) {
  const absl::Status status =
      ReadImageHeader(GetParam().file, GetParam().limits).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(), GetParam().message);
}

std::vector<LimitCase> LimitCases() {
  const std::vector<Image> frames(2, Chart({20, 10}));
  return {
      {"PngBomb", PngHeader({20'000, 20'000}), {}, "pixels=50000000"},
      {"LargestJpeg", JpegHeader(65'535, 65'535), {}, "side_pixels=30000"},
      {"LargestPng",
       PngHeader({0x7FFFFFFF, 0x7FFFFFFF}),
       {},
       "side_pixels=30000"},
      {"LongFile",
       std::string(101, 'x'),
       {.encoded_bytes = 100},
       "encoded_bytes=100"},
      {"WideAnimation",
       AnimatedWebPOf(frames, 50),
       {.animation_pixels = 199},
       "animation_pixels=199"},
  };
}

INSTANTIATE_TEST_SUITE_P(Bombs, ImageLimitTest, testing::ValuesIn(LimitCases()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace undox
