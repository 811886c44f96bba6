#ifndef UNDOX_OCR_CODEC_IMAGE_SCALING_H_
#define UNDOX_OCR_CODEC_IMAGE_SCALING_H_

#include "pii/picture/image.h"

namespace undox {

// `image` at most `width_pixels` (positive) wide, its proportions kept, each
// pixel the mean of the area that it covers; a copy if it is not wider. No
// side becomes less than 1.
Image ScaleDown(ImageView image, int width_pixels);

// `image` at just this size, which is not larger than its own on either side.
Image ScaleDownTo(ImageView image, ImageSize size);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_IMAGE_SCALING_H_
