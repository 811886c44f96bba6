#ifndef UNDOX_OCR_CODEC_BACKDROP_H_
#define UNDOX_OCR_CODEC_BACKDROP_H_

#include <cstdint>
#include <span>

#include "pii/picture/image.h"

namespace undox {

// The grey level, 0 to 255, to lay under a picture with transparent parts, so
// that what is drawn on nothing stays readable: of white, black and mid-grey
// the first that most of the pixels along the borders of transparency stand
// off from. Text in white on nothing gets black; a sticker in both, grey.
//
// `bgra`: four bytes a pixel, alpha 255 opaque, colours not multiplied by it.
std::uint8_t ChooseBackdrop(std::span<const std::uint8_t> bgra, ImageSize size);

// Writes `bgra` over an opaque `backdrop` into `bgr` (3 * size.pixels() bytes).
// The colour of wholly transparent pixels leaves no trace.
void Flatten(std::span<const std::uint8_t> bgra, std::uint8_t backdrop,
             std::span<std::uint8_t> bgr);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_BACKDROP_H_
