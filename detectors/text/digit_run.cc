#include "detectors/text/digit_run.h"

#include <algorithm>
#include <array>

namespace undox {
namespace {

constexpr std::size_t kMaxSeparatorBytes = 6;
constexpr std::size_t kWholeNumber = 11;  // Digits of a mobile number.

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the hidden-digit symbol at `at`; 0 if there is none.
std::size_t HiddenBytes(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> kWide = {"•", "●", "○", "■",
                                                     "█", "×", "✱", "﹡"};
  if (at >= text.size()) return 0;
  if (text[at] == '*') return 1;
  for (const std::string_view symbol : kWide) {
    if (text.substr(at).starts_with(symbol)) return symbol.size();
  }
  // An x hides a digit only in a row of them: "138xxxx8000", never "3x5".
  const bool is_x = text[at] == 'x' || text[at] == 'X';
  const auto x_at = [&](std::size_t i) {
    return i < text.size() && (text[i] == 'x' || text[i] == 'X');
  };
  return is_x && (x_at(at + 1) || (at > 0 && x_at(at - 1))) ? 1 : 0;
}

// Bytes of the separator that begins at `at`; 0 if there is none.
std::size_t SeparatorBytes(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at <= kMaxSeparatorBytes) {
    const std::string_view rest = text.substr(end);
    if (std::string_view(" -.()").find(rest.front()) != rest.npos) {
      ++end;
    } else if (rest.starts_with("–") || rest.starts_with("—")) {
      end += 3;
    } else if (rest.starts_with("·")) {
      end += 2;
    } else {
      break;
    }
  }
  return end - at <= kMaxSeparatorBytes ? end - at : 0;
}

bool IsGroupByte(std::string_view text, std::size_t at) {
  return at < text.size() && (IsDigit(text[at]) || HiddenBytes(text, at) != 0);
}

// Where the run that holds `position` begins: walks left over digits and over
// separators that have a digit before them.
std::size_t RunBegin(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  for (;;) {
    while (begin > 0 && IsDigit(text[begin - 1])) --begin;
    std::size_t before = begin;
    while (before > 0 && begin - before < kMaxSeparatorBytes &&
           std::string_view(" -.()").find(text[before - 1]) !=
               std::string_view::npos) {
      --before;
    }
    if (before == begin || before == 0 || !IsDigit(text[before - 1])) {
      return begin;
    }
    if (position - before > 80) return begin;
    begin = before - 1;
  }
}

std::string Opening(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && begin - at < 2 &&
         (text[at - 1] == '+' || text[at - 1] == '(')) {
    --at;
  }
  return std::string(text.substr(at, begin - at));
}

std::size_t ReadGroup(std::string_view text, std::size_t at,
                      DigitRun::Group& group) {
  group.span.begin = at;
  while (at < text.size()) {
    if (IsDigit(text[at])) {
      group.symbols.push_back(text[at++]);
    } else if (const std::size_t bytes = HiddenBytes(text, at); bytes != 0) {
      group.symbols.push_back('*');
      ++group.hidden;
      at += bytes;
    } else {
      break;
    }
  }
  // Stars behind a whole number are emphasis, not digits ("**138…**").
  const std::size_t last = group.symbols.find_last_not_of('*') + 1;
  if (last >= kWholeNumber && group.symbols.size() - last <= 3) {
    group.hidden -= static_cast<int>(group.symbols.size() - last);
    group.symbols.resize(last);
    at = text.find_last_of("0123456789", at) + 1;
  }
  group.span.end = at;
  return at;
}

}  // namespace

std::string DigitRun::Symbols(std::size_t first, std::size_t last) const {
  std::string all;
  for (std::size_t i = first; i < last; ++i) all += groups[i].symbols;
  return all;
}

std::string DigitRun::Shape(std::size_t first, std::size_t last) const {
  std::string shape;
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t length =
        std::min<std::size_t>(groups[i].symbols.size(), 35);
    shape.push_back(
        static_cast<char>(length < 10 ? '0' + length : 'A' + (length - 10)));
  }
  return shape;
}

bool DigitRun::TiedToPrevious(std::size_t group) const {
  if (group == 0) return false;
  const std::string& before = groups[group].before;
  return before.find_first_not_of(" (") != before.npos;
}

DigitRun ReadDigitRun(std::string_view text, std::size_t position) {
  DigitRun run;
  std::size_t at = RunBegin(text, position);
  std::string before = Opening(text, at);
  while (run.groups.size() < kMaxRunGroups && IsGroupByte(text, at)) {
    DigitRun::Group group;
    group.before = std::move(before);
    at = ReadGroup(text, at, group);
    run.groups.push_back(std::move(group));
    const std::size_t separator = SeparatorBytes(text, at);
    if (separator == 0) break;
    before = std::string(text.substr(at, separator));
    at += separator;
  }
  return run;
}

}  // namespace undox
