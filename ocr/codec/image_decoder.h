#ifndef UNDOX_OCR_CODEC_IMAGE_DECODER_H_
#define UNDOX_OCR_CODEC_IMAGE_DECODER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "ocr/codec/image_format.h"
#include "pii/picture/image.h"
#include "pii/picture/orientation.h"
#include "pii/scan_report.h"

namespace undox {

// Where decoded frames go: memory of the caller's, for instance shared with
// another process.
class FrameSink {
 public:
  virtual ~FrameSink() = default;

  // Memory for the next frame, laid out as ImageView::bgr: at least
  // 3 * size.pixels() bytes, valid until decoding ends. An empty span refuses:
  // decoding then fails with kResourceExhausted "kept_pixels=…".
  virtual std::span<std::uint8_t> NextFrame(ImageSize size) = 0;
};

// Keeps frames in memory of its own.
class FrameList : public FrameSink {
 public:
  std::span<std::uint8_t> NextFrame(ImageSize size) override;

  std::vector<Image> frames;
};

// One frame that was kept.
struct KeptFrame {
  int number = 1;       // Among the frames of the file, from 1.
  int duration_ms = 0;  // Until the next kept one; 0 in a still.
};

struct DecodedImage {
  ImageFormat format = ImageFormat::kPng;
  ImageSize size;  // As stored; every frame has it.
  Orientation orientation = Orientation::kUpright;
  // Side of the squares in which a lossy coder mixed neighbouring pixels; 1 if
  // it did not. For WidenToGrid.
  int coding_square_pixels = 1;
  std::vector<KeptFrame> frames;  // At least one, as they went to the sink.
  // What is missing from the frames, to be prefixed by the picture's name:
  // "frames 17-99" with the limit that was met, "rows 80-99" or "frames 3-5"
  // that are damaged, "rest of the file" if it ends too early.
  std::vector<Unscanned> gaps;
};

// Decodes a PNG, JPEG, WebP or GIF into `sink`, first frame first.
//
// Pixels are 8 bits a channel, in the stored orientation. Transparent ones lie
// on white, or on black or grey where that sets them off better: text that is
// white on nothing stays readable. Of an animation each frame is composed as a
// viewer shows it, and frames that look like one that is already kept are
// skipped. A damaged file gives what can be decoded and a gap; pixels that are
// missing are grey.
//
// Fails as ReadImageHeader, with kInvalidArgument if nothing can be decoded,
// and with LimitMet if decoding meets a limit before the first frame is done.
// Safe to call from many threads, with a sink for each.
absl::StatusOr<DecodedImage> DecodeImage(std::string_view bytes,
                                         const ImageLimits& limits,
                                         FrameSink& sink);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_IMAGE_DECODER_H_
