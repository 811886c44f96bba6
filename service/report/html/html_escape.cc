#include "service/report/html/html_escape.h"

#include "detectors/text/utf8.h"

namespace undox {
namespace {

bool IsBreak(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool IsControl(char32_t c) {
  return (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

bool ChangesDirection(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool IsNoCharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// The character reference that `c` needs; empty if it needs none.
std::string_view ReferenceOf(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    const std::string_view reference = ReferenceOf(c.value);
    if (!reference.empty()) {
      escaped += reference;
    } else if (IsBreak(c.value)) {
      const bool second_half =
          c.value == U'\n' && at > 0 && text[at - 1] == '\r';
      if (!second_half) escaped += '\n';
    } else if (!c.valid || IsControl(c.value) || ChangesDirection(c.value) ||
               IsNoCharacter(c.value)) {
      AppendUtf8(0xFFFD, escaped);
    } else {
      escaped += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return escaped;
}

}  // namespace undox
