#include "detectors/text/word_table.h"

#include <algorithm>

#include "detectors/text/code_points.h"

namespace undox {

const std::vector<WordTable::Word>* WordTable::Index::Find(char32_t key) const {
  if (!keys[Bit(key)]) return nullptr;
  const auto found = words.find(key);
  return found == words.end() ? nullptr : &found->second;
}

void WordTable::Insert(Index& index, char32_t key, const Word& word) {
  index.keys.set(Index::Bit(key));
  std::vector<Word>& words = index.words[key];
  const auto longer = [&](const Word& other) {
    return other.text.size() >= word.text.size();
  };
  // Longest first; of equal lengths the first added first.
  words.insert(std::partition_point(words.begin(), words.end(), longer), word);
}

void WordTable::Add(std::string_view utf8, int family) {
  const Word word{ToUtf32(utf8), family};
  if (word.text.empty()) return;
  Insert(by_first_, word.text.front(), word);
  Insert(by_last_, word.text.back(), word);
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
  const std::vector<Word>* words = by_first_.Find(text[at]);
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
  const std::vector<Word>* words = by_last_.Find(text[at - 1]);
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
  const std::vector<Word>* words = by_first_.Find(text[at]);
  if (words == nullptr) return;
  for (const Word& word : *words) {
    if (text.substr(at).starts_with(word.text)) {
      out.push_back({word.family, word.text.size()});
    }
  }
}

}  // namespace undox
