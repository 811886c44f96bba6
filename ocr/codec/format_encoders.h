#ifndef UNDOX_OCR_CODEC_FORMAT_ENCODERS_H_
#define UNDOX_OCR_CODEC_FORMAT_ENCODERS_H_

#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "ocr/codec/image_encoder.h"
#include "pii/picture/image.h"

namespace undox {

// One encoder a format, for EncodeStill and EncodeAnimation alone; `image` has
// a size that the format can hold. Fails with kInternal.
absl::StatusOr<std::string> EncodePng(ImageView image);
absl::StatusOr<std::string> EncodeJpeg(ImageView image);
absl::StatusOr<std::string> EncodeWebP(ImageView image);
absl::StatusOr<std::string> EncodeWebPAnimation(
    std::span<const EncoderFrame> frames);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_FORMAT_ENCODERS_H_
