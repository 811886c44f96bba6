#include "ocr/text_quad.h"

#include <algorithm>
#include <cmath>

namespace undox {
namespace {

float Distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Point Between(Point a, Point b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

}  // namespace

float TextQuad::Width() const {
  return (Distance(corners[0], corners[1]) + Distance(corners[3], corners[2])) /
         2;
}

float TextQuad::Height() const {
  return (Distance(corners[0], corners[3]) + Distance(corners[1], corners[2])) /
         2;
}

Box TextQuad::Bounds() const {
  const auto [left, right] =
      std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
  const auto [top, bottom] =
      std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
  const int x = static_cast<int>(std::floor(left));
  const int y = static_cast<int>(std::floor(top));
  return {x, y, std::max(1, static_cast<int>(std::ceil(right)) - x),
          std::max(1, static_cast<int>(std::ceil(bottom)) - y)};
}

Point TextQuad::At(float along, float down) const {
  return Between(Between(corners[0], corners[1], along),
                 Between(corners[3], corners[2], along), down);
}

TextQuad TextQuad::Turned() const {
  return {{corners[3], corners[0], corners[1], corners[2]}};
}

}  // namespace undox
