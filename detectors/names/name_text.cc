#include "detectors/names/name_text.h"

#include <algorithm>
#include <array>

namespace undox {
namespace {

constexpr std::array<NameText::Symbol, 128> kAsciiSymbols = [] {
  std::array<NameText::Symbol, 128> symbols{};
  for (std::size_t c = 0; c < symbols.size(); ++c) {
    symbols[c] = static_cast<NameText::Symbol>(c);
    if (c <= ' ') symbols[c] = ' ';
    if (c >= '0' && c <= '9') symbols[c] = '0';
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) symbols[c] = 'a';
  }
  symbols['\n'] = '\n';
  return symbols;
}();

// The symbol of a code point above ASCII.
NameText::Symbol FoldWide(std::uint32_t code_point) {
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) {
    return static_cast<NameText::Symbol>(code_point);
  }
  if (code_point >= 0xFF01 && code_point <= 0xFF5E) {
    return kAsciiSymbols[code_point - 0xFEE0];
  }
  if (code_point == 0x3000 || code_point == 0xA0) return ' ';
  // Rare ideographs beyond the plane: any Hanzi of extension A stands in.
  if (code_point >= 0x20000) return 0x3400 | (code_point & 0x3FF);
  if (code_point >= 0x1F000 || (code_point >= 0x2600 && code_point < 0x2800)) {
    return NameText::kPictograph;
  }
  if (code_point < 0xC0) return static_cast<NameText::Symbol>(code_point);
  if (code_point < 0x2000) return 'a';
  // The other dots that stand between the parts of a foreign name.
  if (code_point == 0x2022 || code_point == 0x2027 || code_point == 0x30FB) {
    return NameText::kMiddleDot;
  }
  return static_cast<NameText::Symbol>(code_point);
}

}  // namespace

NameText::NameText(std::string_view utf8)
    : symbols_(utf8.size() + 2 * kPadding, kEdgeSymbol),
      begins_(utf8.size() + 1) {
  const auto byte = [&](std::size_t at) {
    return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) & 0x3Fu : 0u;
  };
  Symbol* symbol = symbols_.data() + kPadding;
  std::uint32_t* begin = begins_.data();
  for (std::size_t i = 0; i < utf8.size();) {
    *begin++ = static_cast<std::uint32_t>(i);
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      *symbol++ = kAsciiSymbols[lead];
      has_upper_case_ |= lead >= 'A' && lead <= 'Z';
      ++i;
    } else if (lead >= 0xE0 && lead < 0xF0) {
      *symbol++ =
          FoldWide((lead & 0x0Fu) << 12 | byte(i + 1) << 6 | byte(i + 2));
      i += 3;
    } else if (lead < 0xE0) {
      *symbol++ = FoldWide((lead & 0x1Fu) << 6 | byte(i + 1));
      i += 2;
    } else {
      *symbol++ = FoldWide((lead & 0x07u) << 18 | byte(i + 1) << 12 |
                           byte(i + 2) << 6 | byte(i + 3));
      i += 4;
    }
  }
  *begin++ = static_cast<std::uint32_t>(utf8.size());
  const auto size = static_cast<std::size_t>(begin - begins_.data());
  begins_.resize(size);
  symbols_.resize(size - 1 + 2 * kPadding);
}

NameText::NameText(std::u16string_view folded)
    : symbols_(folded.size() + 2 * kPadding, kEdgeSymbol) {
  Symbol* symbol = symbols_.data() + kPadding;
  for (const char16_t c : folded) {
    *symbol++ = c < 0x80 ? kAsciiSymbols[c] : FoldWide(c);
  }
}

std::size_t NameText::IndexOf(std::size_t byte) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
  return static_cast<std::size_t>(after - begins_.begin()) - 1;
}

}  // namespace undox
