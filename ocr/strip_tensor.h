#ifndef UNDOX_OCR_STRIP_TENSOR_H_
#define UNDOX_OCR_STRIP_TENSOR_H_

#include <span>

#include "ocr/network.h"
#include "pii/image.h"

namespace undox {

// Strips of one height as one input of PP-OCR: values from -1 to 1, plane by
// plane; behind a strip that is narrower than `width` stands 0.
Tensor StripTensor(std::span<const Image> strips, int width);

}  // namespace undox

#endif  // UNDOX_OCR_STRIP_TENSOR_H_
