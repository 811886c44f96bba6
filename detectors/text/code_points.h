#ifndef UNDOX_DETECTORS_TEXT_CODE_POINTS_H_
#define UNDOX_DETECTORS_TEXT_CODE_POINTS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// A stretch of a text as code points, with the way back to bytes. Positions in
// `text` are code point INDICES; `bytes` holds one more entry than `text`.
struct CodePoints {
  std::u32string text;
  std::vector<std::uint32_t> bytes;  // Of each code point; absolute, ascending.

  std::size_t size() const { return text.size(); }

  // The index of the code point that begins at or after `byte`.
  std::size_t IndexOf(std::size_t byte) const;
};

// Decodes the bytes [begin, end) of `utf8`, which must be valid UTF-8. A
// position inside a code point is moved to that code point's begin.
CodePoints DecodeCodePoints(std::string_view utf8, std::size_t begin,
                            std::size_t end);

// One code point sequence of valid UTF-8, without positions.
std::u32string ToUtf32(std::string_view utf8);

inline bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         c == 0x3007;
}
inline bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool IsLatin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
inline bool IsBlank(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x3000 || c == 0xA0;
}

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_CODE_POINTS_H_
