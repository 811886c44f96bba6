#ifndef UNDOX_OCR_CODEC_IMAGE_FORMAT_H_
#define UNDOX_OCR_CODEC_IMAGE_FORMAT_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "pii/picture/image.h"

namespace undox {

enum class ImageFormat { kPng, kJpeg, kWebP, kGif };

// The end of a file's name: ".png", ".jpg", ".webp", ".gif".
std::string_view SuffixOf(ImageFormat format);

// What may be spent on one picture. Memory while decoding stays below
// 7 bytes a pixel for a still (9 for a progressive JPEG) and 16 bytes a pixel
// of an animation's canvas, plus 3 bytes for each of `kept_pixels`.
struct ImageLimits {
  std::size_t encoded_bytes = std::size_t{32} << 20;
  int side_pixels = 30'000;
  std::size_t pixels = 50'000'000;
  // Of the canvas of a file with more than one frame.
  std::size_t animation_pixels = 20'000'000;
  // Distinct frames that are kept, and the sum of their pixels; the rest of
  // the frames is a gap. The first frame is always kept.
  int frames = 16;
  std::size_t kept_pixels = 100'000'000;
  // Pixels of all frames that are decoded to look for distinct ones.
  std::size_t decoded_pixels = 200'000'000;
  // Scans of a progressive JPEG, each of which costs a pass over the picture.
  int jpeg_scans = 64;
  // Of one block of metadata, unpacked, and of all together.
  std::size_t metadata_bytes = std::size_t{1} << 20;
};

// kResourceExhausted with the message "name=value", the limit that was met.
absl::Status LimitMet(std::string_view name, std::size_t value);

// What a file says of itself before anything is decoded.
struct ImageHeader {
  ImageFormat format = ImageFormat::kPng;
  ImageSize size;  // Of the canvas, as stored; both sides are positive.
  // As many as the container holds (at least 1), whole ones or not; of an
  // animated PNG 1, as its further frames are not decoded.
  int frames = 1;
};

// The format by its first bytes, never by a name; nothing if it is none that
// we know.
std::optional<ImageFormat> FormatOf(std::string_view bytes);

// Reads the header and allocates nothing. Fails with kInvalidArgument if
// `bytes` is no picture that we know or its header is broken, and with
// LimitMet if it is beyond encoded_bytes, side_pixels, pixels or
// animation_pixels.
absl::StatusOr<ImageHeader> ReadImageHeader(std::string_view bytes,
                                            const ImageLimits& limits);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_IMAGE_FORMAT_H_
