#include "detectors/text/word_table.h"

#include <algorithm>

#include "detectors/text/code_points.h"

namespace undox {

const std::vector<WordTable::Word>* WordTable::Index::Find(
    char32_t c, char32_t beside) const {
  if (!outer[Bit(c)] || (!pairs[Bit(c, beside)] && !singles[Bit(c)])) {
    return nullptr;
  }
  const auto found = words.find(c);
  return found == words.end() ? nullptr : &found->second;
}

void WordTable::Index::Add(char32_t c, const Word& word) {
  std::vector<Word>& same = words[c];
  const auto longer = [&](const Word& other) {
    return other.text.size() >= word.text.size();
  };
  // Longest first; of equal lengths the first added first.
  same.insert(std::partition_point(same.begin(), same.end(), longer), word);
}

void WordTable::Add(std::string_view utf8, int family) {
  const Word word{ToUtf32(utf8), family};
  if (word.text.empty()) return;
  const std::u32string& text = word.text;
  by_first_.Add(text.front(), word);
  by_last_.Add(text.back(), word);
  by_first_.outer.set(Index::Bit(text.front()));
  by_last_.outer.set(Index::Bit(text.back()));
  if (text.size() == 1) {
    by_first_.singles.set(Index::Bit(text.front()));
    by_last_.singles.set(Index::Bit(text.front()));
    return;
  }
  by_first_.pairs.set(Index::Bit(text[0], text[1]));
  by_last_.pairs.set(Index::Bit(text.back(), text[text.size() - 2]));
}

void WordTable::AddAll(std::string_view utf8, char separator, int family) {
  while (!utf8.empty()) {
    const std::size_t end = std::min(utf8.find(separator), utf8.size());
    Add(utf8.substr(0, end), family);
    utf8.remove_prefix(std::min(end + 1, utf8.size()));
  }
}

WordTable::Match WordTable::LongestAt(std::u32string_view text,
                                      std::size_t at) const {
  if (at >= text.size()) return {};
  const std::vector<Word>* words =
      by_first_.Find(text[at], at + 1 < text.size() ? text[at + 1] : 0);
  if (words == nullptr) return {};
  for (const Word& word : *words) {
    if (text.substr(at).starts_with(word.text)) {
      return {word.family, word.text.size()};
    }
  }
  return {};
}

WordTable::Match WordTable::LongestBefore(std::u32string_view text,
                                          std::size_t at) const {
  if (at == 0 || at > text.size()) return {};
  const std::vector<Word>* words =
      by_last_.Find(text[at - 1], at > 1 ? text[at - 2] : 0);
  if (words == nullptr) return {};
  for (const Word& word : *words) {
    if (text.substr(0, at).ends_with(word.text)) {
      return {word.family, word.text.size()};
    }
  }
  return {};
}

void WordTable::AllAt(std::u32string_view text, std::size_t at,
                      std::vector<Match>& out) const {
  if (at >= text.size()) return;
  const std::vector<Word>* words =
      by_first_.Find(text[at], at + 1 < text.size() ? text[at + 1] : 0);
  if (words == nullptr) return;
  for (const Word& word : *words) {
    if (text.substr(at).starts_with(word.text)) {
      out.push_back({word.family, word.text.size()});
    }
  }
}

}  // namespace undox
