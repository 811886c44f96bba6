#include "ocr/line_break.h"

#include <algorithm>
#include <string>

namespace undox {
namespace {

constexpr std::u32string_view kClosing = U"，。！？；：、）】》」』”’…,.!?;:)]";
constexpr std::u32string_view kTokenMarks = U"@._-+/%&=?#~:";
constexpr std::u32string_view kBullets = U"·•●○■□◆◇★☆※▪►—@#[【¥￥$";
// Bullets only with a space behind them.
constexpr std::u32string_view kMarks = U"-*+~";
constexpr std::size_t kLongRun = 5;
constexpr std::size_t kMostLabel = 14;

bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool IsLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool IsAlphanumeric(char32_t c) { return IsDigit(c) || IsLetter(c); }

// Characters of which e-mail addresses, URLs and account names are made.
bool IsToken(char32_t c) {
  return IsAlphanumeric(c) || kTokenMarks.find(c) != kTokenMarks.npos;
}

std::u32string_view LastToken(std::u32string_view line) {
  std::size_t begin = line.size();
  while (begin > 0 && IsToken(line[begin - 1])) --begin;
  return line.substr(begin);
}

std::u32string_view FirstToken(std::u32string_view line) {
  return line.substr(
      0, static_cast<std::size_t>(std::ranges::find_if_not(line, IsToken) -
                                  line.begin()));
}

bool HasWide(std::u32string_view line) {
  return std::ranges::any_of(line, IsWide);
}

bool IsAddress(std::u32string_view token) {
  return token.find(U'@') != token.npos || token.find(U"://") != token.npos ||
         token.starts_with(U"www.");
}

// "ah_7c62": neither a word nor a number.
bool IsMixed(std::u32string_view token) {
  return (std::ranges::any_of(token, IsDigit) &&
          std::ranges::any_of(token, IsLetter)) ||
         token.find(U'_') != token.npos;
}

// The kind of each run of characters; runs of digits carry their length.
std::u32string ShapeOf(std::u32string_view line) {
  std::u32string shape;
  std::size_t run = 0;
  char32_t last = 0;
  const auto end_run = [&] {
    if (last == U'1') shape += static_cast<char32_t>(run);
  };
  for (const char32_t c : line) {
    const char32_t kind = IsDigit(c)    ? U'1'
                          : IsLetter(c) ? U'A'
                          : IsWide(c)   ? U'C'
                                        : c;
    if (kind != last) {
      end_run();
      shape += kind;
      run = 0;
    }
    last = kind;
    ++run;
  }
  end_run();
  return shape;
}

std::size_t LongestRun(std::u32string_view line) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char32_t c : line) {
    run = IsAlphanumeric(c) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool IsListNumber(std::u32string_view line) {
  const std::size_t digits = static_cast<std::size_t>(
      std::ranges::find_if_not(line, IsDigit) - line.begin());
  if (digits == 0 || digits > 2 || digits + 1 >= line.size()) return false;
  const char32_t mark = line[digits];
  return mark == U'、' || mark == U'．' || mark == U'）' || mark == U')' ||
         (mark == U'.' && !IsAlphanumeric(line[digits + 1]));
}

bool IsTimeOfDay(std::u32string_view line) {
  return line.size() <= 8 &&
         std::ranges::all_of(line,
                             [](char32_t c) {
                               return IsDigit(c) || c == U':' || c == U'：' ||
                                      c == U' ';
                             }) &&
         line.find_first_of(U":：") != line.npos;
}

}  // namespace

bool IsWide(char32_t code) {
  return (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE4F) ||
         (code >= 0xFF00 && code <= 0xFF60) || code >= 0x20000;
}

std::string_view Joint(std::u32string_view upper, std::u32string_view lower) {
  if (upper.empty() || lower.empty()) return "";
  const char32_t before = upper.back();
  const char32_t after = lower.front();
  if (IsWide(before) || IsWide(after)) return "";
  if (IsDigit(before) && IsDigit(after)) return "";
  const std::u32string_view left = LastToken(upper);
  const std::u32string_view right = FirstToken(lower);
  if (left.empty() || right.empty()) return " ";
  if (IsAddress(left) || right.starts_with(U'@')) return "";
  // English breaks lines between words; Chinese pages break anywhere.
  if (!HasWide(upper) && !HasWide(lower)) return " ";
  return IsMixed(left) || IsMixed(right) ? "" : " ";
}

bool IsTornOff(std::u32string_view upper, std::u32string_view lower) {
  const std::u32string_view left = LastToken(upper);
  const std::u32string_view right = FirstToken(lower);
  if (right.empty()) return false;
  if (right.starts_with(U'@') && right.size() > 3 &&
      right.find(U'.') != right.npos) {
    return !left.empty() && IsAlphanumeric(left.back());
  }
  const std::size_t at = left.find(U'@');
  if (at == left.npos || at == 0) return false;
  const std::u32string_view host = left.substr(at + 1);
  return host.find(U'.') == host.npos || !IsAlphanumeric(host.back());
}

bool HasLabel(std::u32string_view line) {
  const std::size_t colon = line.find_first_of(U":：");
  if (colon == line.npos || colon == 0 || colon > kMostLabel) return false;
  const std::u32string_view label = line.substr(0, colon);
  return std::ranges::none_of(label, IsDigit) &&
         label.find_first_of(U"，。,@/") == label.npos &&
         !line.substr(colon).starts_with(U"://");
}

bool StartsAfresh(std::u32string_view line) {
  if (line.empty()) return true;
  if (line.size() > 1 && line[1] == U' ' &&
      kMarks.find(line.front()) != kMarks.npos) {
    return true;
  }
  return kBullets.find(line.front()) != kBullets.npos || HasLabel(line) ||
         IsListNumber(line) || IsTimeOfDay(line);
}

bool AreListRows(std::u32string_view upper, std::u32string_view lower) {
  return LongestRun(upper) >= kLongRun && LongestRun(lower) >= kLongRun &&
         ShapeOf(upper) == ShapeOf(lower);
}

std::size_t FirstUnit(std::u32string_view line) {
  if (line.empty()) return 0;
  std::size_t end = 1;
  if (IsToken(line.front())) end = FirstToken(line).size();
  while (end < line.size() && kClosing.find(line[end]) != kClosing.npos) ++end;
  return end;
}

}  // namespace undox
