#ifndef UNDOX_PII_PICTURE_ORIENTATION_H_
#define UNDOX_PII_PICTURE_ORIENTATION_H_

#include "pii/finding.h"
#include "pii/picture/image.h"

namespace undox {

// How the stored pixels of a picture have to be turned to stand upright. The
// values are those of EXIF's Orientation (JEITA CP-3451, 4.6.4 A): where the
// 0th stored row and the 0th stored column lie on the upright picture.
enum class Orientation {
  kUpright = 1,      // Top, left.
  kMirrored = 2,     // Top, right: left and right are exchanged.
  kHalfTurn = 3,     // Bottom, right.
  kFlipped = 4,      // Bottom, left: top and bottom are exchanged.
  kTransposed = 5,   // Left, top.
  kTurnRight = 6,    // Right, top: upright after a quarter turn clockwise.
  kTransversed = 7,  // Right, bottom.
  kTurnLeft = 8,     // Left, bottom: a quarter turn counterclockwise.
};

// The orientation that EXIF calls `value`; kUpright if EXIF knows none such.
Orientation OrientationOf(int value);

// The orientation of a stored picture that stands upright after so many
// quarter turns clockwise; any number, also below 0.
Orientation OrientationAfter(int quarter_turns);

// The size of the upright picture.
ImageSize UprightSize(ImageSize stored, Orientation orientation);

// Where `box`, in pixels of the stored picture of size `stored`, lies on the
// upright one; ToStored is the way back. Boxes may reach beyond the picture.
Box ToUpright(Box box, ImageSize stored, Orientation orientation);
Box ToStored(Box upright_box, ImageSize stored, Orientation orientation);

// A copy of `stored` that stands upright.
Image TurnUpright(ImageView stored, Orientation orientation);

}  // namespace undox

#endif  // UNDOX_PII_PICTURE_ORIENTATION_H_
