#ifndef UNDOX_DETECTORS_TEXT_LATIN_WORDS_H_
#define UNDOX_DETECTORS_TEXT_LATIN_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// One word of Latin letters or digits, with what stands between it and the
// word before.
struct LatinWord {
  Span span;              // Bytes of the text that was split.
  std::string_view text;  // As written.
  std::string lower;
  std::string_view gap;  // From the end of the word before to this one.

  bool IsNumber() const { return text[0] >= '0' && text[0] <= '9'; }
  bool IsCapitalized() const { return text[0] >= 'A' && text[0] <= 'Z'; }
  // Nothing but one or two blanks before it.
  bool FollowsBlank() const { return gap == " " || gap == "  "; }
  // A comma and at most two blanks before it.
  bool FollowsComma() const {
    return gap == "," || gap == ", " || gap == ",  " || gap == " , " ||
           gap == "., ";
  }
};

// Splits the bytes `window` of `text` into words. A word holds letters,
// digits, and inside it ' - and / (12/F, 12-14); with `split_numbers` also
// parts where a digit meets a letter (12hao). The first gap is what precedes
// within the window.
std::vector<LatinWord> SplitLatinWords(std::string_view text, Span window,
                                       bool split_numbers);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_LATIN_WORDS_H_
