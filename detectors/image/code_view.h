#ifndef UNDOX_DETECTORS_IMAGE_CODE_VIEW_H_
#define UNDOX_DETECTORS_IMAGE_CODE_VIEW_H_

#include <cstdint>
#include <vector>

#include "detectors/image/code_reader.h"
#include "pii/picture/image.h"

namespace undox {

// A page in shades of gray, or what it became to make codes readable.
struct GrayPage {
  ImageSize size;
  std::vector<std::uint8_t> gray;

  GrayView view() const { return {size, gray}; }
};

// What hinders a reader of codes, and is undone.
enum class CodeDisguise {
  kNone,
  kInverted,     // Light on dark.
  kLarge,        // Noise and moiré on large codes: half size.
  kPixelated,    // Mosaic: slightly blurred.
  kLowContrast,  // Black and white by what surrounds each pixel.
  kBlurred,      // Sharpened.
};

// The page without `disguise`; throws nothing of ours, but cv::Exception where
// OpenCV runs out of memory.
GrayPage Gray(ImageView page);
GrayPage Undo(CodeDisguise disguise, const GrayPage& page);

// How much smaller Undo makes the page: 1 or 2.
int Reduction(CodeDisguise disguise);

}  // namespace undox

#endif  // UNDOX_DETECTORS_IMAGE_CODE_VIEW_H_
