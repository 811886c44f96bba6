#ifndef UNDOX_OCR_STRIP_TENSOR_H_
#define UNDOX_OCR_STRIP_TENSOR_H_

#include "ocr/network.h"
#include "pii/picture/image.h"

namespace undox {

// A strip as an input of PP-OCR, `width` pixels wide: values from -1 to 1,
// plane by plane; behind a strip that is narrower stands 0.
Tensor StripTensor(const Image& strip, int width);

}  // namespace undox

#endif  // UNDOX_OCR_STRIP_TENSOR_H_
