#include "detectors/text/word_list.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace undox {
namespace {

using std::string_view;

// True if a Latin word at `begin` has a letter before it.
bool IsCut(string_view text, std::size_t begin) {
  return begin > 0 && absl::ascii_isalpha(text[begin]) &&
         absl::ascii_isalpha(text[begin - 1]);
}

bool ContinuesCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

WordList::WordList(std::span<const string_view> words) {
  for (const string_view word : words) {
    words_.push_back({HeadOf(word), word});
    const std::uint32_t bit = BitOf(words_.back().head);
    heads_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    longest_ = std::max(longest_, word.size());
    by_last_byte_[static_cast<unsigned char>(word.back())].push_back(word);
  }
  std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
    return a.head != b.head ? a.head < b.head : a.word.size() > b.word.size();
  });
}

std::vector<WordList::Word>::const_iterator WordList::FirstOf(
    std::uint32_t head) const {
  return std::lower_bound(
      words_.begin(), words_.end(), head,
      [](const Word& word, std::uint32_t h) { return word.head < h; });
}

string_view WordList::LongestOf(std::uint32_t head, string_view text) const {
  for (auto it = FirstOf(head); it != words_.end() && it->head == head; ++it) {
    if (text.starts_with(it->word)) return it->word;
  }
  return {};
}

WordList::Occurrence WordList::LastIn(string_view text) const {
  Occurrence last;
  for (std::size_t i = text.size(); i-- > 0 && i + longest_ > last.end();) {
    if (ContinuesCharacter(text[i])) continue;
    const string_view word = LongestAt(text.substr(i));
    if (!word.empty() && i + word.size() > last.end() && !IsCut(text, i)) {
      last = {i, word};
    }
  }
  return last;
}

WordList::Occurrence WordList::FirstIn(string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (ContinuesCharacter(text[i])) continue;
    const string_view word = LongestAt(text.substr(i));
    if (!word.empty() && !IsCut(text, i)) return {i, word};
  }
  return {};
}

string_view WordList::AtEnd(string_view text) const {
  string_view best;
  if (text.empty()) return best;
  for (const string_view word :
       by_last_byte_[static_cast<unsigned char>(text.back())]) {
    if (word.size() > best.size() && text.ends_with(word) &&
        !IsCut(text, text.size() - word.size())) {
      best = word;
    }
  }
  return best;
}

}  // namespace undox
