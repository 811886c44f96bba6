#ifndef UNDOX_OCR_CODEC_IMAGE_COPY_H_
#define UNDOX_OCR_CODEC_IMAGE_COPY_H_

#include <span>
#include <string_view>

#include "absl/status/statusor.h"
#include "ocr/codec/image_encoder.h"
#include "ocr/codec/image_format.h"
#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/picture/orientation.h"

namespace undox {

// A picture made anew from the pixels of another.
struct ImageCopy {
  EncodedImage file;
  ImageSize size;    // With the orientation applied.
  ImageSize stored;  // Of the picture it was made from, as stored.
  Orientation orientation = Orientation::kUpright;  // That was applied.
};

// The file `encoded` with `boxes` (pixels as stored; parts beyond the edges are
// ignored) filled black in every frame, turned upright and encoded anew in its
// own format (a still GIF as PNG, animations as WebP). Where the file was coded
// in lossy squares, every square that a box touches is filled. Frames that
// DecodeImage does not keep are dropped; pixels that are missing are grey.
// Fails as DecodeImage and EncodeStill do.
absl::StatusOr<ImageCopy> RedactCopy(std::string_view encoded,
                                     std::span<const Box> boxes,
                                     const ImageLimits& limits);

// The first frame of the same as a JPEG, scaled down (never up) to at most
// `width_pixels`, which is positive.
absl::StatusOr<ImageCopy> PreviewCopy(std::string_view encoded,
                                      std::span<const Box> boxes,
                                      int width_pixels,
                                      const ImageLimits& limits);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_IMAGE_COPY_H_
