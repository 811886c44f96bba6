#ifndef UNDOX_DETECTORS_NAMES_SPELLED_NAMES_H_
#define UNDOX_DETECTORS_NAMES_SPELLED_NAMES_H_

#include <string_view>
#include <vector>

#include "detectors/names/english_names.h"
#include "pii/span.h"

namespace undox {

// The names of `text` in Latin letters with the same mark between all letters
// of a word, K.e.v.i.n S.m.i.t.h or z h u o  c h e n g: bytes, ascending and
// disjoint. Two words of three letters or more, of which `english` knows one
// part as a given name or a surname. Time is linear in the text.
std::vector<Span> FindSpelledNames(std::string_view text,
                                   const EnglishNames& english);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_SPELLED_NAMES_H_
