#ifndef UNDOX_OCR_CODEC_FORMAT_DECODERS_H_
#define UNDOX_OCR_CODEC_FORMAT_DECODERS_H_

#include <string_view>

#include "absl/status/status.h"
#include "ocr/codec/frame_keeper.h"
#include "ocr/codec/image_decoder.h"
#include "ocr/codec/image_format.h"

namespace undox {

// What each decoder is given. `header` is of the file and within the limits.
struct DecoderInput {
  std::string_view bytes;
  ImageHeader header;
  ImageLimits limits;
};

// One decoder a format, for DecodeImage alone. Each gives frames to `keeper`
// and adds gaps and coding_square_pixels to `decoded`; fails as DecodeImage.
absl::Status DecodePng(const DecoderInput& input, FrameKeeper& keeper,
                       DecodedImage& decoded);
absl::Status DecodeJpeg(const DecoderInput& input, FrameKeeper& keeper,
                        DecodedImage& decoded);
absl::Status DecodeWebP(const DecoderInput& input, FrameKeeper& keeper,
                        DecodedImage& decoded);
absl::Status DecodeGif(const DecoderInput& input, FrameKeeper& keeper,
                       DecodedImage& decoded);

// What they say where nothing can be decoded.
inline absl::Status NothingDecodable() {
  return absl::InvalidArgumentError("broken image data");
}

// What they say where the sink has no room for the first frame.
inline absl::Status NoRoom(const ImageLimits& limits) {
  return LimitMet("kept_pixels", limits.kept_pixels);
}

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_FORMAT_DECODERS_H_
