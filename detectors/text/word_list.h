#ifndef UNDOX_DETECTORS_TEXT_WORD_LIST_H_
#define UNDOX_DETECTORS_TEXT_WORD_LIST_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace undox {

// A fixed list of words to look for in short texts: a bit of the first
// character tells at most places that none begins there. A Latin word does not
// count behind another letter. Immutable and thread-safe; the words must
// outlive it.
class WordList {
 public:
  // A word of the list where it stands in a text.
  struct Occurrence {
    std::size_t begin = 0;
    std::string_view word;  // Empty: none occurs.
    std::size_t end() const { return begin + word.size(); }
    explicit operator bool() const { return !word.empty(); }
  };

  explicit WordList(std::span<const std::string_view> words);

  // The occurrence in `text` that ends last, and that which begins first.
  Occurrence LastIn(std::string_view text) const;
  Occurrence FirstIn(std::string_view text) const;

  // The longest word with which `text` begins; empty if none does.
  std::string_view AtBegin(std::string_view text) const;

  // The longest word with which `text` ends; empty if none does.
  std::string_view AtEnd(std::string_view text) const;

 private:
  static constexpr int kHeadsLog2 = 12;
  struct Word {
    std::uint32_t head = 0;
    std::string_view word;
  };

  // A number for the first character of `text`: one for one up to U+FFFF.
  static std::uint32_t HeadOf(std::string_view text);
  static std::uint32_t BitOf(std::uint32_t head) {
    return head * 0x9E3779B1u >> (32 - kHeadsLog2);
  }
  // The longest word at the front of `text`, cut or not.
  std::string_view LongestAt(std::string_view text) const;

  std::vector<Word> words_;  // Ascending by head, long ones first.
  std::size_t longest_ = 0;
  std::array<std::uint64_t, (1U << kHeadsLog2) / 64> heads_{};
  std::array<std::vector<std::string_view>, 256> by_last_byte_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_WORD_LIST_H_
