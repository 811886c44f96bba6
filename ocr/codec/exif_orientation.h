#ifndef UNDOX_OCR_CODEC_EXIF_ORIENTATION_H_
#define UNDOX_OCR_CODEC_EXIF_ORIENTATION_H_

#include <string_view>

#include "pii/picture/orientation.h"

namespace undox {

// The orientation that EXIF data (a TIFF structure, from its byte-order mark;
// JEITA CP-3451, 4.5) asks for; kUpright if it says none or is broken.
Orientation OrientationOfExif(std::string_view tiff);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_EXIF_ORIENTATION_H_
