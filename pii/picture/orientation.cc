#include "pii/picture/orientation.h"

#include <cstddef>
#include <cstring>
#include <utility>

namespace undox {
namespace {

// An orientation taken apart. A stored box is mirrored left to right, then
// top to bottom, then its axes are exchanged.
struct Steps {
  bool mirror = false;
  bool flip = false;
  bool transpose = false;
};

Steps StepsOf(Orientation orientation) {
  switch (orientation) {
    case Orientation::kUpright:
      return {};
    case Orientation::kMirrored:
      return {.mirror = true};
    case Orientation::kHalfTurn:
      return {.mirror = true, .flip = true};
    case Orientation::kFlipped:
      return {.flip = true};
    case Orientation::kTransposed:
      return {.transpose = true};
    case Orientation::kTurnRight:
      return {.flip = true, .transpose = true};
    case Orientation::kTransversed:
      return {.mirror = true, .flip = true, .transpose = true};
    case Orientation::kTurnLeft:
      return {.mirror = true, .transpose = true};
  }
  return {};
}

Box MirrorAndFlip(Box box, ImageSize stored, Steps steps) {
  if (steps.mirror) box.x = stored.width - box.x - box.width;
  if (steps.flip) box.y = stored.height - box.y - box.height;
  return box;
}

Box Transpose(Box box) { return {box.y, box.x, box.height, box.width}; }

}  // namespace

Orientation OrientationOf(int value) {
  return value >= 1 && value <= 8 ? static_cast<Orientation>(value)
                                  : Orientation::kUpright;
}

Orientation OrientationAfter(int quarter_turns) {
  switch (quarter_turns & 3) {
    case 1:
      return Orientation::kTurnRight;
    case 2:
      return Orientation::kHalfTurn;
    case 3:
      return Orientation::kTurnLeft;
    default:
      return Orientation::kUpright;
  }
}

ImageSize UprightSize(ImageSize stored, Orientation orientation) {
  if (!StepsOf(orientation).transpose) return stored;
  return {stored.height, stored.width};
}

Box ToUpright(Box box, ImageSize stored, Orientation orientation) {
  const Steps steps = StepsOf(orientation);
  const Box turned = MirrorAndFlip(box, stored, steps);
  return steps.transpose ? Transpose(turned) : turned;
}

Box ToStored(Box upright_box, ImageSize stored, Orientation orientation) {
  const Steps steps = StepsOf(orientation);
  const Box box = steps.transpose ? Transpose(upright_box) : upright_box;
  return MirrorAndFlip(box, stored, steps);
}

Image TurnUpright(ImageView stored, Orientation orientation) {
  Image upright;
  upright.size = UprightSize(stored.size, orientation);
  if (orientation == Orientation::kUpright) {
    upright.bgr.assign(stored.bgr.begin(), stored.bgr.end());
    return upright;
  }
  upright.bgr.resize(stored.bgr.size());
  const Steps steps = StepsOf(orientation);
  const std::ptrdiff_t row = 3 * static_cast<std::ptrdiff_t>(stored.size.width);
  const std::ptrdiff_t right = steps.mirror ? -3 : 3;
  const std::ptrdiff_t down = steps.flip ? -row : row;
  // Where the upright picture begins in the stored one, and how far apart its
  // neighbours are there.
  const std::uint8_t* begin = stored.bgr.data();
  if (steps.mirror) begin += row - 3;
  if (steps.flip) begin += row * (stored.size.height - 1);
  const std::ptrdiff_t along = steps.transpose ? down : right;
  const std::ptrdiff_t across = steps.transpose ? right : down;
  std::uint8_t* to = upright.bgr.data();
  for (int y = 0; y < upright.size.height; ++y) {
    for (int x = 0; x < upright.size.width; ++x, to += 3) {
      std::memcpy(to, begin + y * across + x * along, 3);
    }
  }
  return upright;
}

}  // namespace undox
