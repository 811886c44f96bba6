#ifndef UNDOX_TESTS_OCR_CODEC_SAMPLE_FILES_H_
#define UNDOX_TESTS_OCR_CODEC_SAMPLE_FILES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"

// Picture files for tests, made with the formats' own libraries or byte by
// byte, never with the code under test.
namespace undox {

struct Colour {
  std::uint8_t blue = 0;
  std::uint8_t green = 0;
  std::uint8_t red = 0;
  friend bool operator==(Colour, Colour) = default;
};

inline constexpr Colour kWhite{255, 255, 255};
inline constexpr Colour kBlack{0, 0, 0};
inline constexpr Colour kRed{0, 0, 255};
inline constexpr Colour kGreen{0, 255, 0};
inline constexpr Colour kBlue{255, 0, 0};

Image Plain(ImageSize size, Colour colour);

// A smooth, asymmetric picture that survives lossy coding.
Image Chart(ImageSize size);

Colour PixelOf(ImageView image, int x, int y);

// The largest difference of any channel of two pictures; 256 if their sizes
// differ.
int LargestDifference(ImageView a, ImageView b);

// PNG, byte by byte (with zlib).
std::string Deflate(std::string_view bytes);
std::string PngChunk(std::string_view type, std::string_view payload);
struct PngSpec {
  ImageSize size;
  int depth = 8;
  int colour_type = 2;  // 0 grey, 2 RGB, 3 palette, 4 grey+alpha, 6 RGBA.
  bool is_interlaced = false;
  std::string before_data;  // Whole chunks.
  std::string after_data;
};
// `rows`: each with its filter byte, pass by pass.
std::string PngFile(const PngSpec& spec, std::string_view rows);
std::string PngOf(ImageView image, std::string_view before_data = "",
                  std::string_view after_data = "");

// JPEG, with libjpeg.
struct JpegSpec {
  int quality = 95;
  int sampling = 1;  // Of the first component; 2 subsamples the others.
  bool is_progressive = false;
  bool is_grey = false;
};
std::string JpegOf(ImageView image, const JpegSpec& spec = {});
struct Inks {
  std::uint8_t cyan = 0;
  std::uint8_t magenta = 0;
  std::uint8_t yellow = 0;
  std::uint8_t black = 0;
};
// One plain colour. As Adobe's programs do: inverted, with their marker, as
// YCCK; or as they are.
std::string InkJpeg(ImageSize size, Inks inks, bool is_adobe);
// `jpeg` with one more segment after its start.
std::string WithSegment(std::string_view jpeg, std::uint8_t marker,
                        std::string_view payload);

// WebP, with libwebp.
std::string LossyWebPOf(ImageView image);
std::string LosslessWebPOf(ImageView image);
std::string AlphaWebPOf(std::span<const std::uint8_t> bgra, ImageSize size);
std::string AnimatedWebPOf(std::span<const Image> frames, int frame_ms);
// A still WebP with the chunks "EXIF" and "XMP ", empty ones left out.
std::string WebPWith(ImageView image, std::string_view exif,
                     std::string_view xmp);

// GIF, with giflib.
struct GifFrame {
  Box box;
  std::vector<std::uint8_t> indices;  // Of kGifColours.
  int disposal = 0;
  int transparent = -1;
  int delay_cs = 0;
  bool is_interlaced = false;
};
inline constexpr Colour kGifColours[] = {kWhite, kBlack, kRed, kBlue};
std::string GifOf(ImageSize size, std::span<const GifFrame> frames);
// A frame of one colour.
GifFrame PlainGifFrame(Box box, std::uint8_t index);

// EXIF data (little-endian TIFF) that says nothing but its orientation.
std::string ExifWithOrientation(int value);

}  // namespace undox

#endif  // UNDOX_TESTS_OCR_CODEC_SAMPLE_FILES_H_
