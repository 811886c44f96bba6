#ifndef UNDOX_OCR_CODEC_FRAME_KEEPER_H_
#define UNDOX_OCR_CODEC_FRAME_KEEPER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "ocr/codec/canvas.h"
#include "ocr/codec/image_decoder.h"

namespace undox {

// Pixels that could not be decoded have this value in each channel.
inline constexpr std::uint8_t kMissingPixel = 128;

// Returns true if some small square of two pictures of one size differs
// visibly in the mean. Small squares, so that a few new characters on a large
// still count, and the mean, so that the noise of a lossy coder does not.
bool LooksDifferent(ImageView a, ImageView b);

// Gaps, as DecodedImage::gaps has them. Numbers count from 1, both included.
Unscanned DamagedRows(int first, int last);
Unscanned DamagedFrames(int first, int last);

// Takes decoded frames into a sink and a DecodedImage: distinct ones, as many
// as the limits allow. Thread-compatible; does not own what it is given.
class FrameKeeper {
 public:
  FrameKeeper(const ImageHeader& header, const ImageLimits& limits,
              FrameSink& sink, DecodedImage& decoded);

  // Memory for the only frame of a still without transparency, filled with
  // kMissingPixel; empty if the sink refuses.
  std::span<std::uint8_t> TakeStill();

  // The only frame of a still with transparency.
  absl::Status AddStill(std::span<const std::uint8_t> bgra);

  // The next frame of an animation as it is shown. Returns false if no further
  // frame can be kept; the gap is noted then.
  bool AddFrame(const Canvas& canvas, int duration_ms);

  // Counts `pixels` that are about to be decoded. Returns false, and notes the
  // gap, if that is beyond decoded_pixels.
  bool MaySpend(std::size_t pixels);

  // Notes that the frame after the last one that was added is damaged, and
  // those after it with it.
  void NoteDamage();

  // Why no frame at all was kept: LimitMet if the sink refused the first one,
  // else kInvalidArgument.
  absl::Status NothingKept() const;

  int frames_seen() const { return seen_; }

 private:
  bool IsNew(ImageView frame) const;
  void NoteLimit(std::string_view name, std::size_t value);

  ImageHeader header_;
  ImageLimits limits_;
  FrameSink& sink_;
  DecodedImage& decoded_;
  std::vector<ImageView> kept_;
  Image flattened_;
  std::size_t decoded_pixels_ = 0;
  int seen_ = 0;
  bool is_refused_ = false;
};

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_FRAME_KEEPER_H_
