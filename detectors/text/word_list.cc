#include "detectors/text/word_list.h"

#include "absl/strings/ascii.h"

namespace undox {
namespace {

using std::string_view;

// True if a Latin word at `begin` has a letter before it.
bool IsCut(string_view text, std::size_t begin, string_view word) {
  return absl::ascii_isalpha(word.front()) && begin > 0 &&
         absl::ascii_isalpha(text[begin - 1]);
}

}  // namespace

WordList::WordList(std::span<const string_view> words) {
  for (const string_view word : words) {
    by_first_byte_[static_cast<unsigned char>(word.front())].push_back(word);
    by_last_byte_[static_cast<unsigned char>(word.back())].push_back(word);
  }
}

string_view WordList::LastIn(string_view text) const {
  string_view best;
  std::size_t best_end = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    for (const string_view word :
         by_first_byte_[static_cast<unsigned char>(text[i])]) {
      if (i + word.size() > best_end && text.substr(i).starts_with(word) &&
          !IsCut(text, i, word)) {
        best = word;
        best_end = i + word.size();
      }
    }
  }
  return best;
}

string_view WordList::AtEnd(string_view text) const {
  string_view best;
  if (text.empty()) return best;
  for (const string_view word :
       by_last_byte_[static_cast<unsigned char>(text.back())]) {
    if (word.size() > best.size() && text.ends_with(word) &&
        !IsCut(text, text.size() - word.size(), word)) {
      best = word;
    }
  }
  return best;
}

}  // namespace undox
