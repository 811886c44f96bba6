#include "ocr/layout.h"

#include <algorithm>
#include <utility>

namespace undox {

RecognizedText ArrangePage(std::vector<PageLine> lines, ImageSize) {
  std::sort(lines.begin(), lines.end(),
            [](const PageLine& a, const PageLine& b) {
              return std::pair(a.box.y, a.box.x) < std::pair(b.box.y, b.box.x);
            });
  RecognizedText text;
  for (PageLine& line : lines) {
    TextLine out;
    out.span.begin = text.text.size();
    out.box = line.box;
    out.confidence = line.confidence;
    for (auto& c : line.characters) {
      out.glyphs.push_back(
          {{text.text.size(), text.text.size() + c.utf8.size()},
           c.box,
           c.confidence});
      text.text += c.utf8;
    }
    out.span.end = text.text.size();
    text.text += '\n';
    text.lines.push_back(std::move(out));
  }
  return text;
}

}  // namespace undox
