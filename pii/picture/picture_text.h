#ifndef UNDOX_PII_PICTURE_PICTURE_TEXT_H_
#define UNDOX_PII_PICTURE_PICTURE_TEXT_H_

#include "pii/picture/image.h"
#include "pii/span.h"

namespace undox {

// Where words of a picture stand in the text that is judged: a post's text,
// followed by what the files of its pictures say and what was read in them.
struct PictureText {
  int image = 0;         // Index into Post::images.
  Span span;             // Bytes of that text; empty if nothing was read.
  ImageSize size;        // As submitted.
  bool in_file = false;  // A note in the file: the picture does not show it.
};

}  // namespace undox

#endif  // UNDOX_PII_PICTURE_PICTURE_TEXT_H_
