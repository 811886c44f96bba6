#ifndef UNDOX_PII_PICTURE_IMAGE_REDACTION_H_
#define UNDOX_PII_PICTURE_IMAGE_REDACTION_H_

#include <span>

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// The part of `box` that lies on a picture of this size; width and height are
// 0 if none does. No coordinates of `box` overflow.
Box CutToImage(Box box, ImageSize size);

// `box` widened to whole squares of `square_pixels` (at least 1) of a grid that
// begins at the top left, then cut as by CutToImage.
//
// A JPEG codes squares of 8 or 16 pixels: what stood in one part of a square
// shows faintly in all of it. Covering whole squares covers that too.
Box WidenToGrid(Box box, int square_pixels, ImageSize size);

// Makes every pixel in `boxes` black, opaquely. Parts of boxes that lie beyond
// the picture are ignored.
void FillBoxes(std::span<const Box> boxes, Image& image);

}  // namespace undox

#endif  // UNDOX_PII_PICTURE_IMAGE_REDACTION_H_
