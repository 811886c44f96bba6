#include "pii/redaction/excerpt.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "pii/pii_type.h"

namespace undox {
namespace {

// Enough text for any excerpt, and little enough to search it per finding.
constexpr std::size_t kWindowBytes = 8192;
// A shorter value says nothing by itself and would blank ordinary words.
constexpr std::size_t kLeastValueBytes = 4;
constexpr int kLeastDigits = 5;

// One character of the excerpt, or one whole label.
struct Symbol {
  char32_t code = 0;  // 0 for a label.
  std::string text;
  bool hidden = false;
};

struct Marked {
  Span span;
  std::string_view label;
};

// The code point at `text[at]` and its length; U+FFFD and 1 where it is not
// UTF-8.
struct CodePoint {
  char32_t code;
  std::size_t bytes;
};
CodePoint CodePointAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<std::uint8_t>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) {
    return {0xFFFD, 1};
  }
  char32_t code = lead & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<std::uint8_t>(text[at + i]);
    if ((next & 0xC0) != 0x80) return {0xFFFD, 1};
    code = (code << 6) | (next & 0x3Fu);
  }
  const bool is_overlong =
      (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (is_overlong || is_surrogate || code > 0x10FFFF) return {0xFFFD, 1};
  return {code, bytes};
}

bool IsHalfOrFullDigit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

bool IsDigit(char32_t c) {
  constexpr std::u32string_view kWritten =
      U"零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖拾";
  return IsHalfOrFullDigit(c) || (c >= U'①' && c <= U'⓿') ||
         kWritten.find(c) != kWritten.npos;
}

bool IsSeparator(char32_t c) {
  constexpr std::u32string_view kSeparators = U" \t-–—._·•,，、/　*";
  return kSeparators.find(c) != kSeparators.npos;
}

bool IsInvisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0x061C;
}

bool IsNetCharacter(char32_t c) {
  constexpr std::u32string_view kOthers = U"_.@+-:/?&=#%~";
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= U'0' && c <= U'9') || kOthers.find(c) != kOthers.npos;
}

// The places in `text` of one value; nothing the second time.
void AddOccurrences(std::string_view text, std::string_view value,
                    std::string_view label,
                    std::set<std::string_view>& searched,
                    std::vector<Marked>& marked) {
  if (value.size() < kLeastValueBytes || !searched.insert(value).second) return;
  for (std::size_t at = text.find(value); at != text.npos;
       at = text.find(value, at + value.size())) {
    marked.push_back({{at, at + value.size()}, label});
  }
}

// Every place of the window that repeats a finding; sorted and disjoint.
std::vector<Marked> MarkValues(std::string_view window,
                               std::span<const Finding> findings) {
  std::vector<Marked> marked;
  std::set<std::string_view> searched;
  for (const Finding& finding : findings) {
    const std::string_view label = TraitsOf(finding.type).zh;
    const Span span = TextSpan(finding);
    if (!span.empty() && span.begin < window.size()) {
      const std::size_t end = std::min(span.end, window.size());
      marked.push_back({{span.begin, end}, label});
      AddOccurrences(window, window.substr(span.begin, end - span.begin), label,
                     searched, marked);
    }
    AddOccurrences(window, finding.value.Reveal(), label, searched, marked);
  }
  std::ranges::stable_sort(marked, {},
                           [](const Marked& m) { return m.span.begin; });
  std::vector<Marked> disjoint;
  for (const Marked& m : marked) {
    if (!disjoint.empty() && m.span.begin < disjoint.back().span.end) {
      Span& last = disjoint.back().span;
      last.end = std::max(last.end, m.span.end);
    } else {
      disjoint.push_back(m);
    }
  }
  return disjoint;
}

Symbol Visible(std::string_view written, char32_t code) {
  if (IsInvisible(code)) return {U' ', " "};
  if (code == 0xFFFD) return {code, "\uFFFD"};
  return {code, std::string(written)};
}

std::vector<Symbol> Symbols(std::string_view window,
                            const std::vector<Marked>& marked) {
  std::vector<Symbol> symbols;
  auto next = marked.begin();
  for (std::size_t at = 0; at < window.size();) {
    if (next != marked.end() && at >= next->span.begin) {
      symbols.push_back({0, std::string("[").append(next->label).append("]")});
      at = std::max(at, next->span.end);
      ++next;
      continue;
    }
    const CodePoint point = CodePointAt(window, at);
    symbols.push_back(Visible(window.substr(at, point.bytes), point.code));
    at += point.bytes;
  }
  return symbols;
}

void Hide(std::vector<Symbol>& symbols, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) symbols[i].hidden = true;
}

// Five digits or more, however they are spaced and written, and any digits
// that continue a label.
void HideNumbers(std::vector<Symbol>& symbols) {
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (!IsDigit(symbols[i].code)) continue;
    int digits = 0;
    std::size_t end = i;
    for (std::size_t j = i, gap = 0; j < symbols.size() && gap <= 2; ++j) {
      if (IsDigit(symbols[j].code)) {
        ++digits;
        gap = 0;
        end = j + 1;
      } else if (IsSeparator(symbols[j].code)) {
        ++gap;
      } else {
        break;
      }
    }
    const bool beside_label = (i > 0 && symbols[i - 1].code == 0) ||
                              (end < symbols.size() && symbols[end].code == 0);
    if (digits >= kLeastDigits ||
        (beside_label && IsHalfOrFullDigit(symbols[i].code))) {
      Hide(symbols, i, end);
    }
    i = end - 1;
  }
}

bool IsNetName(std::string_view token) {
  const auto digits =
      std::ranges::count_if(token, [](char c) { return c >= '0' && c <= '9'; });
  const bool has_letter = std::ranges::any_of(token, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return (has_letter && digits >= 3) || token.find('@') != token.npos ||
         token.find("://") != token.npos || token.starts_with("www.");
}

// Web addresses, mail addresses and account names with digits in them.
void HideNetNames(std::vector<Symbol>& symbols) {
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    std::size_t end = i;
    std::string token;
    while (end < symbols.size() && IsNetCharacter(symbols[end].code)) {
      token += symbols[end++].text;
    }
    if (IsNetName(token)) Hide(symbols, i, end);
    if (end > i) i = end - 1;
  }
}

std::optional<int> HexByte(std::string_view text) {
  int byte = 0;
  const auto [rest, error] =
      std::from_chars(text.data(), text.data() + text.size(), byte, 16);
  if (error != std::errc() || rest != text.data() + text.size()) {
    return std::nullopt;
  }
  return byte;
}

std::string PercentDecoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = text[i] == '%' && i + 2 < text.size()
                          ? HexByte(text.substr(i + 1, 2))
                          : std::nullopt;
    decoded += byte ? static_cast<char>(*byte) : text[i];
    if (byte) i += 2;
  }
  return decoded;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool Holds(std::string_view text, std::string_view value) {
  return value.size() >= kLeastValueBytes &&
         text.find(Lower(value)) != text.npos;
}

}  // namespace

std::string RedactedExcerpt(const Post& post, std::span<const Finding> findings,
                            std::size_t code_points) {
  const std::string_view window =
      std::string_view(post.text).substr(0, kWindowBytes);
  std::vector<Symbol> symbols = Symbols(window, MarkValues(window, findings));
  HideNumbers(symbols);
  HideNetNames(symbols);
  std::string excerpt;
  std::size_t written = 0;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (symbols[i].hidden && i > 0 && symbols[i - 1].hidden) continue;
    if (written++ >= code_points) return excerpt + "…";
    excerpt += symbols[i].hidden ? "[…]" : symbols[i].text;
  }
  return post.text.size() > window.size() ? excerpt + "…" : excerpt;
}

std::string OneLine(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = CodePointAt(text, at);
    line += Visible(text.substr(at, point.bytes), point.code).text;
    at += point.bytes;
  }
  return line;
}

bool ContainsValue(std::string_view text, const Post& post,
                   std::span<const Finding> findings) {
  const std::string plain = Lower(text) + "\n" + Lower(PercentDecoded(text));
  return std::ranges::any_of(findings, [&](const Finding& finding) {
    const Span span = TextSpan(finding);
    const bool in_range = span.end <= post.text.size() && !span.empty();
    const std::string_view value = finding.value.Reveal();
    // A phone number of the mainland is also written without +86.
    const std::string_view local =
        value.starts_with("+86") ? value.substr(3) : value;
    return Holds(plain, value) || Holds(plain, local) ||
           (in_range && Holds(plain, std::string_view(post.text).substr(
                                         span.begin, span.size())));
  });
}

}  // namespace undox
