#include "service/filter/flat_text.h"

#include "detectors/text/utf8.h"

namespace undox {
namespace {

// No punctuation, symbols or pictographs (blocks of Unicode 15).
bool IsLetterOrDigit(char32_t c) {
  if (c < 0x80) return IsAsciiAlnum(static_cast<char>(c));
  const bool latin_sign = c < 0xC0 || c == 0xD7 || c == 0xF7;
  const bool symbols = c >= 0x2000 && c < 0x3040;
  const bool pictographs = c >= 0x1F000 && c < 0x20000;
  return !latin_sign && !symbols && !pictographs && c != 0xFFFD;
}

}  // namespace

FlatText Flatten(std::string_view normalized) {
  FlatText flat;
  for (std::size_t i = 0; i < normalized.size();) {
    const CodePoint c = DecodeUtf8(normalized, i);
    if (IsLetterOrDigit(c.value)) {
      for (std::size_t k = i; k < i + c.bytes; ++k) {
        const char byte = normalized[k];
        const bool upper = byte >= 'A' && byte <= 'Z';
        flat.text += upper ? static_cast<char>(byte + 32) : byte;
        flat.places.push_back(k);
      }
    }
    i += c.bytes;
  }
  return flat;
}

}  // namespace undox
