#ifndef UNDOX_OCR_LINE_STRIP_H_
#define UNDOX_OCR_LINE_STRIP_H_

#include "ocr/text_quad.h"
#include "pii/picture/image.h"

namespace undox {

// The part of `page` inside `quad`, straightened, `height` pixels high and as
// wide as the shape of the quad asks for, at most `most_width`.
Image CutStrip(ImageView page, const TextQuad& quad, int height,
               int most_width);

}  // namespace undox

#endif  // UNDOX_OCR_LINE_STRIP_H_
