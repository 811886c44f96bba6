#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "detectors/image/metadata_reader.h"
#include "ocr/codec/image_copy.h"
#include "ocr/codec/image_decoder.h"
#include "tests/ocr/codec/sample_files.h"

namespace undox {
namespace {

using testing::IsEmpty;
using testing::Not;

constexpr ImageSize kSize{48, 40};

struct DamagedCase {
  const char* name = "";
  std::string file;
};

void PrintTo(const DamagedCase& c, std::ostream* os) { *os << c.name; }

std::vector<std::uint8_t> Translucent(ImageSize size) {
  const Image chart = Chart(size);
  std::vector<std::uint8_t> bgra;
  for (std::size_t i = 0; i < size.pixels(); ++i) {
    bgra.insert(bgra.end(), &chart.bgr[3 * i], &chart.bgr[3 * i] + 3);
    bgra.push_back(static_cast<std::uint8_t>(i % 256));
  }
  return bgra;
}

std::string InterlacedPng() {
  // Adam7: seven passes, each with its own width and height.
  constexpr int kPasses[][4] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8},
                                {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2},
                                {0, 1, 1, 2}};
  std::string rows;
  for (const auto& pass : kPasses) {
    for (int y = pass[1]; y < kSize.height; y += pass[3]) {
      rows.push_back('\0');
      for (int x = pass[0]; x < kSize.width; x += pass[2]) {
        rows.push_back(static_cast<char>(3 * x + 2 * y));
      }
    }
  }
  PngSpec spec;
  spec.size = kSize;
  spec.colour_type = 0;
  spec.is_interlaced = true;
  return PngFile(spec, rows);
}

std::vector<DamagedCase> Cases() {
  const Image chart = Chart(kSize);
  const Box whole{0, 0, kSize.width, kSize.height};
  GifFrame red = PlainGifFrame({4, 4, 20, 20}, 2);
  red.disposal = 3;
  const std::vector<GifFrame> gif = {PlainGifFrame(whole, 0), red,
                                     PlainGifFrame({9, 9, 12, 8}, 1)};
  const std::vector<Image> frames = {chart, Plain(kSize, kRed)};
  const std::string exif = ExifWithOrientation(6);
  return {
      {"Png", PngOf(chart.view(), PngChunk("eXIf", exif))},
      {"InterlacedPng", InterlacedPng()},
      {"Jpeg", WithSegment(JpegOf(chart.view(), {.sampling = 2}), 0xE1,
                           std::string("Exif\0\0", 6) + exif)},
      {"ProgressiveJpeg", JpegOf(chart.view(), {.is_progressive = true})},
      {"InkJpeg", InkJpeg(kSize, {.cyan = 90, .black = 30}, true)},
      {"LossyWebP", LossyWebPOf(chart.view())},
      {"LosslessWebP", WebPWith(chart.view(), exif, "<x:xmpmeta/>")},
      {"AlphaWebP", AlphaWebPOf(Translucent(kSize), kSize)},
      {"AnimatedWebP", AnimatedWebPOf(frames, 40)},
      {"Gif", GifOf(kSize, gif)},
  };
}

struct Decoded {
  absl::StatusOr<DecodedImage> image;
  std::vector<Image> frames;
};

Decoded Decode(std::string_view bytes) {
  FrameList list;
  auto image = DecodeImage(bytes, {}, list);
  return {std::move(image), std::move(list.frames)};
}

// An image with frames, or one of two errors.
void ExpectAnswer(const Decoded& decoded, const std::string& what) {
  const absl::Status& status = decoded.image.status();
  if (!status.ok()) {
    EXPECT_TRUE(status.code() == absl::StatusCode::kInvalidArgument ||
                status.code() == absl::StatusCode::kResourceExhausted)
        << what << status;
    return;
  }
  ASSERT_FALSE(decoded.frames.empty()) << what;
  EXPECT_GE(decoded.frames.size(), decoded.image->frames.size()) << what;
  for (const Image& frame : decoded.frames) {
    EXPECT_EQ(frame.size, decoded.image->size) << what;
  }
}

class DamagedFileTest : public testing::TestWithParam<DamagedCase> {};

TEST_P(DamagedFileTest, NeverTakesACutFileForAWholeOne) {
  const std::string& file = GetParam().file;
  const Decoded whole = Decode(file);
  ASSERT_TRUE(whole.image.ok()) << whole.image.status();
  ASSERT_THAT(whole.image->gaps, IsEmpty());
  for (std::size_t length = 0; length < file.size(); ++length) {
    const std::string what = std::to_string(length);
    const Decoded cut = Decode(std::string_view(file).substr(0, length));
    ExpectAnswer(cut, what);
    if (!cut.image.ok()) continue;
    EXPECT_THAT(cut.image->gaps, Not(IsEmpty())) << what;
  }
}

TEST_P(DamagedFileTest, ShowsTheUpperPartOfAFileCutLate) {
  const std::string& file = GetParam().file;
  const Decoded cut =
      Decode(std::string_view(file).substr(0, file.size() * 19 / 20));
  ASSERT_TRUE(cut.image.ok()) << cut.image.status();
  EXPECT_THAT(cut.image->gaps, Not(IsEmpty()));
  const Decoded whole = Decode(file);
  EXPECT_LE(LargestDifference(
                {{kSize.width, 1}, std::span(cut.frames[0].bgr).first(144)},
                {{kSize.width, 1}, std::span(whole.frames[0].bgr).first(144)}),
            40);
}

// 2,000 of each format's kind of file, always the same.
TEST_P(DamagedFileTest, AnswersEveryMutation) {
  std::mt19937 engine(20261122);
  for (int i = 0; i < 2'000; ++i) {
    std::string file = GetParam().file;
    const std::size_t changes = 1 + engine() % 4;
    for (std::size_t n = 0; n < changes; ++n) {
      file[engine() % file.size()] = static_cast<char>(engine() % 256);
    }
    if (engine() % 8 == 0) file.erase(engine() % file.size(), engine() % 40);
    const Decoded decoded = Decode(file);
    ExpectAnswer(decoded, std::to_string(i));
    ReadImageMetadata(
        file, {},
        decoded.frames.empty() ? ImageView() : decoded.frames[0].view());
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, DamagedFileTest, testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

TEST(BombTest, RefusesALargePngByItsHeaderAtOnce) {
  // 20,000 by 20,000 white pixels in about a megabyte.
  PngSpec spec;
  spec.size = {20'000, 20'000};
  spec.depth = 1;
  spec.colour_type = 0;
  const std::string file =
      PngFile(spec, std::string(20'000UL * (1 + 20'000 / 8), '\0'));
  EXPECT_LT(file.size(), 2'000'000u);
  const absl::Status status = Decode(file).image.status();
  EXPECT_EQ(status.message(), "pixels=50000000");
  EXPECT_EQ(RedactCopy(file, {}, {}).status().message(), "pixels=50000000");
}

TEST(BombTest, IgnoresDataBeyondThePicture) {
  // One row is announced, and many are packed.
  PngSpec spec;
  spec.size = {8, 1};
  spec.colour_type = 0;
  const Decoded decoded = Decode(PngFile(spec, std::string(32U << 20, '\0')));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_EQ(decoded.frames[0].bgr, Plain({8, 1}, kBlack).bgr);
}

TEST(BombTest, NeverMeetsAPackedProfile) {
  const std::string bomb =
      std::string("icc\0\0", 5) + Deflate(std::string(64U << 20, 'x'));
  const Image chart = Chart({8, 8});
  const Decoded decoded = Decode(PngOf(chart.view(), PngChunk("iCCP", bomb)));
  ASSERT_TRUE(decoded.image.ok());
  EXPECT_THAT(decoded.image->gaps, IsEmpty());
  EXPECT_EQ(decoded.frames[0].bgr, chart.bgr);
}

}  // namespace
}  // namespace undox
