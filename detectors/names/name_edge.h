#ifndef UNDOX_DETECTORS_NAMES_NAME_EDGE_H_
#define UNDOX_DETECTORS_NAMES_NAME_EDGE_H_

#include <cstddef>
#include <string_view>

namespace undox {

// How well a name without a dictionary entry (a road, an estate, a firm) may
// begin at a place, judged by what stands before it.
enum class NameEdge {
  kInside,    // A letter or character that may belong to the name.
  kBoundary,  // Begin of text, a blank, punctuation.
  kCue,       // After a word that introduces a place: 在, 住, 地址, 我家.
};

// The edge before index `at` of `text` (Simplified).
NameEdge EdgeBefore(std::u32string_view text, std::size_t at);

// Returns true if the code point at `at` is a function word or pronoun (的, 在,
// 我) that no place or firm name holds. Knows the common names that do hold
// such a character: 和平, 从化, 和 in 太和.
bool IsFunctionCharacter(std::u32string_view text, std::size_t at);

// Returns true if a name may hold the code point at `at`: Han, a letter or a
// digit, and no function word.
bool IsNameCharacter(std::u32string_view text, std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_EDGE_H_
