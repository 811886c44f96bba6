#ifndef UNDOX_DETECTORS_TEXT_UTF8_H_
#define UNDOX_DETECTORS_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace undox {

// One decoded code point. `bytes` is at least 1; for a byte that does not begin
// a well-formed sequence (Unicode 15, table 3-7) the value is U+FFFD, `bytes`
// is 1 and `valid` is false.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t bytes = 1;
  bool valid = false;
};

// Decodes the code point at `byte`, which must be less than text.size().
inline CodePoint DecodeUtf8(std::string_view text, std::size_t byte) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const unsigned lead = at(byte);
  const auto tail = [&](std::size_t i) {
    return (at(byte + i) & 0xC0U) == 0x80;
  };
  if (lead < 0x80) return {lead, 1, true};
  if (lead >= 0xC2 && lead < 0xE0 && tail(1)) {
    return {((lead & 0x1FU) << 6) | (at(byte + 1) & 0x3FU), 2, true};
  }
  if (lead >= 0xE0 && lead < 0xF0 && tail(1) && tail(2)) {
    const char32_t value = ((lead & 0x0FU) << 12) |
                           ((at(byte + 1) & 0x3FU) << 6) |
                           (at(byte + 2) & 0x3FU);
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) {
      return {value, 3, true};
    }
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(1) && tail(2) && tail(3)) {
    const char32_t value =
        ((lead & 0x07U) << 18) | ((at(byte + 1) & 0x3FU) << 12) |
        ((at(byte + 2) & 0x3FU) << 6) | (at(byte + 3) & 0x3FU);
    if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4, true};
  }
  return {};
}

// Appends `code_point`, a Unicode scalar value, to `out`.
inline void AppendUtf8(char32_t code_point, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

inline bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool IsAsciiAlnum(char c) { return IsAsciiDigit(c) || IsAsciiLetter(c); }

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_UTF8_H_
