#ifndef UNDOX_DETECTORS_TEXT_WORD_LIST_H_
#define UNDOX_DETECTORS_TEXT_WORD_LIST_H_

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace undox {

// A fixed list of words to look for in short texts. A Latin word does not count
// inside a longer Latin one. Immutable and thread-safe; the words must outlive
// it.
class WordList {
 public:
  explicit WordList(std::span<const std::string_view> words);

  // The word whose occurrence in `text` ends last; empty if none occurs.
  std::string_view LastIn(std::string_view text) const;

  // The longest word with which `text` ends; empty if none does.
  std::string_view AtEnd(std::string_view text) const;

 private:
  using Buckets = std::array<std::vector<std::string_view>, 256>;

  Buckets by_first_byte_;
  Buckets by_last_byte_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_WORD_LIST_H_
