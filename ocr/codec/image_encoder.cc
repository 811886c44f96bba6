#include "ocr/codec/image_encoder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ocr/codec/format_encoders.h"

namespace undox {
namespace {

// The most that the formats' libraries accept (JPEG_MAX_DIMENSION,
// WEBP_MAX_DIMENSION).
constexpr std::size_t kJpegSidePixels = 65'500;
constexpr std::size_t kWebPSidePixels = 16'383;

absl::Status CheckSides(ImageSize size, ImageFormat format) {
  const auto side = static_cast<std::size_t>(std::max(size.width, size.height));
  if (format == ImageFormat::kJpeg && side > kJpegSidePixels) {
    return LimitMet("jpeg_side_pixels", kJpegSidePixels);
  }
  if (format == ImageFormat::kWebP && side > kWebPSidePixels) {
    return LimitMet("webp_side_pixels", kWebPSidePixels);
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> EncodeAs(ImageView image, ImageFormat format) {
  switch (format) {
    case ImageFormat::kJpeg:
      return EncodeJpeg(image);
    case ImageFormat::kWebP:
      return EncodeWebP(image);
    case ImageFormat::kPng:
    case ImageFormat::kGif:
      break;
  }
  return EncodePng(image);
}

}  // namespace

absl::StatusOr<EncodedImage> EncodeStill(ImageView image, ImageFormat format) {
  if (format == ImageFormat::kGif) format = ImageFormat::kPng;
  if (absl::Status sides = CheckSides(image.size, format); !sides.ok()) {
    return sides;
  }
  absl::StatusOr<std::string> bytes = EncodeAs(image, format);
  if (!bytes.ok()) return bytes.status();
  return EncodedImage{*std::move(bytes), format};
}

absl::StatusOr<EncodedImage> EncodeAnimation(
    std::span<const EncoderFrame> frames) {
  const ImageSize size = frames.front().image.size;
  if (absl::Status sides = CheckSides(size, ImageFormat::kWebP); !sides.ok()) {
    return sides;
  }
  absl::StatusOr<std::string> bytes = EncodeWebPAnimation(frames);
  if (!bytes.ok()) return bytes.status();
  return EncodedImage{*std::move(bytes), ImageFormat::kWebP};
}

}  // namespace undox
