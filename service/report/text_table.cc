#include "service/report/text_table.h"

#include <algorithm>
#include <array>

namespace undox {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 10> kWide = {{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF00, 0xFF60},
                                          {0xFFE0, 0xFFE6},
                                          {0x1F300, 0x1FAFF},
                                          {0x20000, 0x3FFFD}}};
constexpr std::array<Range, 4> kNoWidth = {
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0xFE00, 0xFE0F}}};

template <std::size_t kSize>
bool IsIn(const std::array<Range, kSize>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& range) {
    return range.first <= c && c <= range.last;
  });
}

// The code point whose first byte is at `at`, of valid UTF-8.
char32_t CodePointAt(std::string_view utf8, std::size_t at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  if (lead < 0x80) return lead;
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = lead & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size && at + i < utf8.size(); ++i) {
    c = c << 6 | (static_cast<unsigned char>(utf8[at + i]) & 0x3Fu);
  }
  return c;
}

}  // namespace

std::size_t DisplayWidth(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if ((static_cast<unsigned char>(utf8[i]) & 0xC0) == 0x80) continue;
    const char32_t c = CodePointAt(utf8, i);
    if (IsIn(kNoWidth, c)) continue;
    width += IsIn(kWide, c) ? 2 : 1;
  }
  return width;
}

std::string AlignTable(const std::vector<std::vector<std::string>>& rows,
                       std::size_t indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], DisplayWidth(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      line.append(widths[i] - DisplayWidth(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string IndentLines(std::string_view text, std::size_t indent) {
  std::string lines;
  bool starts = true;
  for (const char c : text) {
    if (starts && c != '\n') lines.append(indent, ' ');
    lines += c;
    starts = c == '\n';
  }
  return lines;
}

}  // namespace undox
