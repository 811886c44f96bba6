#include "ocr/codec/image_copy.h"

#include <utility>
#include <vector>

#include "ocr/codec/image_decoder.h"
#include "ocr/codec/image_scaling.h"
#include "pii/picture/image_redaction.h"
#include "pii/picture/orientation.h"

namespace undox {
namespace {

// Fills what has to be covered and turns the frame upright.
Image Finish(Image frame, std::span<const Box> boxes,
             const DecodedImage& decoded) {
  std::vector<Box> covered;
  for (const Box& box : boxes) {
    covered.push_back(
        WidenToGrid(box, decoded.coding_square_pixels, decoded.size));
  }
  FillBoxes(covered, frame);
  if (decoded.orientation == Orientation::kUpright) return frame;
  return TurnUpright(frame.view(), decoded.orientation);
}

ImageCopy CopyOf(EncodedImage file, ImageSize size,
                 const DecodedImage& decoded) {
  return {std::move(file), size, decoded.size, decoded.orientation};
}

}  // namespace

absl::StatusOr<ImageCopy> RedactCopy(std::string_view encoded,
                                     std::span<const Box> boxes,
                                     const ImageLimits& limits) {
  FrameList list;
  const absl::StatusOr<DecodedImage> decoded =
      DecodeImage(encoded, limits, list);
  if (!decoded.ok()) return decoded.status();
  std::vector<EncoderFrame> frames;
  for (std::size_t i = 0; i < decoded->frames.size(); ++i) {
    Image& frame = list.frames[i];
    frame = Finish(std::move(frame), boxes, *decoded);
    frames.push_back({frame.view(), decoded->frames[i].duration_ms});
  }
  const ImageSize size = frames.front().image.size;
  absl::StatusOr<EncodedImage> file =
      frames.size() > 1 ? EncodeAnimation(frames)
                        : EncodeStill(frames.front().image, decoded->format);
  if (!file.ok()) return file.status();
  return CopyOf(*std::move(file), size, *decoded);
}

absl::StatusOr<ImageCopy> PreviewCopy(std::string_view encoded,
                                      std::span<const Box> boxes,
                                      int width_pixels,
                                      const ImageLimits& limits) {
  ImageLimits first_only = limits;
  first_only.frames = 1;
  FrameList list;
  const absl::StatusOr<DecodedImage> decoded =
      DecodeImage(encoded, first_only, list);
  if (!decoded.ok()) return decoded.status();
  const Image upright = Finish(std::move(list.frames.front()), boxes, *decoded);
  const Image scaled = ScaleDown(upright.view(), width_pixels);
  absl::StatusOr<EncodedImage> file =
      EncodeStill(scaled.view(), ImageFormat::kJpeg);
  if (!file.ok()) return file.status();
  return CopyOf(*std::move(file), scaled.size, *decoded);
}

}  // namespace undox
