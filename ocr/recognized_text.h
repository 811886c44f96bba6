#ifndef UNDOX_OCR_RECOGNIZED_TEXT_H_
#define UNDOX_OCR_RECOGNIZED_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pii/finding.h"
#include "pii/span.h"

namespace undox {

// One character that was read, and where. Characters that layout added between
// lines (line breaks, spaces) have none.
struct Glyph {
  Span span;             // Bytes of RecognizedText::text; one code point.
  Box box;               // Upright rectangle in pixels of the submitted image.
  float confidence = 1;  // In [0, 1].
};

// One line of text as it was found on the page.
struct TextLine {
  Span span;                  // Bytes of RecognizedText::text.
  Box box;                    // As Glyph::box.
  float confidence = 1;       // Mean over its characters.
  std::vector<Glyph> glyphs;  // By position in the text.
};

// The text of one picture that remembers where it was.
struct RecognizedText {
  // UTF-8 in reading order. Lines of one paragraph, bubble or table cell
  // follow one another without a break where the writer broke the line only
  // for want of room; cells of one row are parted by a space; everything else
  // by '\n'. Spans of lines are ascending and disjoint.
  std::string text;
  std::vector<TextLine> lines;

  // The boxes of the characters in `span` (bytes of `text`), one for each line
  // that it touches, in order; empty if no character lies in it.
  std::vector<Box> Locate(Span span) const;

  // Mean confidence of the characters in `span`; 1 if there is none.
  double Confidence(Span span) const;
};

}  // namespace undox

#endif  // UNDOX_OCR_RECOGNIZED_TEXT_H_
