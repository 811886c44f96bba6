#ifndef UNDOX_DETECTORS_TEXT_NEARBY_WORDS_H_
#define UNDOX_DETECTORS_TEXT_NEARBY_WORDS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "pii/span.h"

namespace undox {

// A word found near a span.
struct NearbyWord {
  std::string_view word;           // One of the words asked for; empty: none.
  std::size_t distance_bytes = 0;  // Between the word and the span.
  bool after = false;              // It stands behind the span.
};

// How far to look, in bytes of normalized text (three a Hanzi).
struct Reachable {
  std::size_t before_bytes = 48;
  std::size_t after_bytes = 24;
};

// Returns the nearest of `words` around `span`. Words are lower case; Latin
// words match in any case and only at word borders. Does not look across a
// blank line.
NearbyWord FindNearby(std::string_view text, Span span,
                      std::span<const std::string_view> words,
                      Reachable reach = {});

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_NEARBY_WORDS_H_
