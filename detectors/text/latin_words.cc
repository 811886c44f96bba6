#include "detectors/text/latin_words.h"

namespace undox {
namespace {

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }
bool IsLetterByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool IsWordByte(char c) { return IsDigitByte(c) || IsLetterByte(c); }
bool IsInner(char c) { return c == '\'' || c == '-' || c == '/'; }

std::string ToLower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::vector<LatinWord> SplitLatinWords(std::string_view text, Span window,
                                       bool split_numbers) {
  std::vector<LatinWord> words;
  std::size_t at = window.begin;
  std::size_t last_end = window.begin;
  while (at < window.end) {
    if (!IsWordByte(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < window.end) {
      if (split_numbers && IsDigitByte(text[end]) != IsDigitByte(text[at])) {
        break;
      }
      const bool inner = !split_numbers && IsInner(text[end]) &&
                         end + 1 < window.end && IsWordByte(text[end + 1]);
      if (!IsWordByte(text[end]) && !inner) break;
      ++end;
    }
    LatinWord word;
    word.span = {at, end};
    word.text = text.substr(at, end - at);
    word.lower = ToLower(word.text);
    word.gap = text.substr(last_end, at - last_end);
    words.push_back(std::move(word));
    last_end = end;
    at = end;
  }
  return words;
}

}  // namespace undox
