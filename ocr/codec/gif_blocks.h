#ifndef UNDOX_OCR_CODEC_GIF_BLOCKS_H_
#define UNDOX_OCR_CODEC_GIF_BLOCKS_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pii/picture/image.h"

namespace undox {

// The outline of a GIF (GIF89a specification, 1990), walked without decoding.
struct GifOutline {
  ImageSize canvas;     // The logical screen, widened to hold the first frame.
  int frames = 0;       // Image descriptors, of which the last may be cut off.
  std::size_t end = 0;  // Bytes up to and with the trailer, or where it broke.
  bool is_whole = false;  // Ends with a trailer.
  std::string comments;   // Of all comment extensions, a line each.
};

// `bytes` begins with a GIF signature.
GifOutline OutlineOfGif(std::string_view bytes);

}  // namespace undox

#endif  // UNDOX_OCR_CODEC_GIF_BLOCKS_H_
