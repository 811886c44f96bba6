#ifndef UNDOX_OCR_PAGE_TURN_H_
#define UNDOX_OCR_PAGE_TURN_H_

#include <span>
#include <vector>

#include "ocr/text_map.h"
#include "ocr/text_quad.h"
#include "ocr/text_recognizer.h"
#include "pii/picture/image.h"
#include "pii/picture/orientation.h"

namespace undox {

// True if most of the text on a page, by length, runs up or down.
bool LooksSideways(std::span<const FoundLine> lines);

// The longest lines of a page, at most `most`: those that tell best whether it
// stands on its head.
std::vector<TextQuad> TellingLines(std::span<const FoundLine> lines,
                                   std::size_t most);

// `quad` on a page of size `page` after the page was turned by half.
TextQuad HalfTurned(const TextQuad& quad, ImageSize page);

}  // namespace undox

#endif  // UNDOX_OCR_PAGE_TURN_H_
