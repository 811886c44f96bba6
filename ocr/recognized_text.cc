#include "ocr/recognized_text.h"

#include <algorithm>

namespace undox {
namespace {

// Calls `visit` with the glyphs of `line` that lie in `span`.
template <typename Visit>
void VisitGlyphs(const TextLine& line, Span span, const Visit& visit) {
  if (!line.span.Overlaps(span)) return;
  for (const Glyph& glyph : line.glyphs) {
    if (span.Overlaps(glyph.span)) visit(glyph);
  }
}

}  // namespace

std::vector<Box> RecognizedText::Locate(Span span) const {
  std::vector<Box> boxes;
  for (const TextLine& line : lines) {
    bool first = true;
    VisitGlyphs(line, span, [&](const Glyph& glyph) {
      if (first) boxes.push_back(glyph.box);
      boxes.back() = Around(boxes.back(), glyph.box);
      first = false;
    });
  }
  return boxes;
}

double RecognizedText::Confidence(Span span) const {
  double sum = 0;
  int count = 0;
  for (const TextLine& line : lines) {
    VisitGlyphs(line, span, [&](const Glyph& glyph) {
      sum += static_cast<double>(glyph.confidence);
      ++count;
    });
  }
  return count == 0 ? 1.0 : sum / count;
}

}  // namespace undox
