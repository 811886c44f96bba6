#ifndef UNDOX_OCR_CODEC_IMAGE_ENCODER_H_
#define UNDOX_OCR_CODEC_IMAGE_ENCODER_H_

#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "ocr/codec/image_format.h"
#include "pii/picture/image.h"

namespace undox {

// One frame to encode.
struct EncoderFrame {
  ImageView image;
  int duration_ms = 0;  // Of an animation.
};

// An image file made from pixels alone: no metadata, colour profile or
// thumbnail, nothing after its end.
struct EncodedImage {
  std::string bytes;
  ImageFormat format = ImageFormat::kPng;
};

// Encodes one still: PNG and WebP without loss, JPEG at quality 92 without
// subsampling of colours; kGif gives a PNG. The bytes depend on nothing but
// pixels and format. Fails with LimitMet "webp_side_pixels=16383" or
// "jpeg_side_pixels=65500" where the format cannot hold the size, and with
// kInternal if its library does.
absl::StatusOr<EncodedImage> EncodeStill(ImageView image, ImageFormat format);

// Encodes frames of one size (at least one) as an animated WebP without loss
// that repeats for ever. Fails as EncodeStill.
absl::StatusOr<EncodedImage> EncodeAnimation(
    std::span<const EncoderFrame> frames);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_IMAGE_ENCODER_H_
