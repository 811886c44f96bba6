#include "detectors/names/spelled_names.h"

#include <cstddef>
#include <string>

namespace undox {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostGap = 4;  // Bytes between two words.

bool IsLetter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool IsMark(char c) {
  constexpr std::string_view kMarks = ".-_*/ ~|";
  return kMarks.find(c) != kMarks.npos;
}

// A word with marks between its letters.
struct SpelledWord {
  Span span;
  std::string letters;  // One capital first.
  char mark = 0;
};

// The word that begins at the letter `begin`; without letters if none does.
SpelledWord SpelledWordAt(std::string_view text, std::size_t begin) {
  SpelledWord word;
  if (begin + 2 >= text.size() || !IsMark(text[begin + 1])) return word;
  const char mark = text[begin + 1];
  std::string letters(1, text[begin]);
  std::size_t end = begin + 1;
  while (end + 1 < text.size() && text[end] == mark &&
         IsLetter(text[end + 1]) &&
         (end + 2 == text.size() || !IsLetter(text[end + 2]))) {
    letters += text[end + 1];
    end += 2;
  }
  if (letters.size() < kFewestLetters) return word;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = letters[i];
    if (i == 0 && c >= 'a') letters[i] = static_cast<char>(c - 'a' + 'A');
    if (i > 0 && c <= 'Z') letters[i] = static_cast<char>(c - 'A' + 'a');
  }
  return {{begin, end}, std::move(letters), mark};
}

}  // namespace

std::vector<Span> FindSpelledNames(std::string_view text,
                                   const EnglishNames& english) {
  std::vector<Span> names;
  SpelledWord before;
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    if (!IsLetter(text[i]) || (i > 0 && IsLetter(text[i - 1]))) continue;
    SpelledWord word = SpelledWordAt(text, i);
    if (word.letters.empty()) continue;
    const std::size_t gap = i - before.span.end;
    if (!before.letters.empty() && word.mark == before.mark &&
        gap <= kMostGap && english.IsFullName(before.letters, word.letters)) {
      names.push_back({before.span.begin, word.span.end});
    }
    i = word.span.end - 1;
    before = std::move(word);
  }
  return names;
}

}  // namespace undox
