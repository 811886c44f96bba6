#include "ocr/page_turn.h"

#include <algorithm>

namespace undox {
namespace {

// A line this many times as high as wide runs up or down the page.
constexpr float kTall = 1.5F;

}  // namespace

bool LooksSideways(std::span<const FoundLine> lines) {
  float across = 0;
  float along = 0;
  for (const FoundLine& line : lines) {
    const float width = line.quad.Width();
    const float height = line.quad.Height();
    if (height > kTall * width) along += height;
    if (width > kTall * height) across += width;
  }
  return along > across;
}

std::vector<TextQuad> TellingLines(std::span<const FoundLine> lines,
                                   std::size_t most) {
  std::vector<TextQuad> quads;
  for (const FoundLine& line : lines) quads.push_back(line.quad);
  std::stable_sort(quads.begin(), quads.end(),
                   [](const TextQuad& a, const TextQuad& b) {
                     return a.Width() / a.Height() > b.Width() / b.Height();
                   });
  quads.resize(std::min(most, quads.size()));
  return quads;
}

TextQuad HalfTurned(const TextQuad& quad, ImageSize page) {
  TextQuad turned = quad.Turned().Turned();
  for (Point& corner : turned.corners) {
    corner.x = static_cast<float>(page.width) - corner.x;
    corner.y = static_cast<float>(page.height) - corner.y;
  }
  return turned;
}

}  // namespace undox
