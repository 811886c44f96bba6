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
  std::string_view AtBegin(std::string_view text) const {
    return text.empty() ? text : LongestAt(text);
  }

  // The longest word that may stand at `byte` of `text`: its first character
  // does, a Latin one in either case, and `accept(word)` says the rest.
  template <typename Accept>
  std::string_view LongestWhere(std::string_view text, std::size_t byte,
                                Accept accept) const {
    if (byte >= text.size()) return {};
    std::uint32_t head = HeadOf(text.substr(byte));
    if (head >= 'A' && head <= 'Z') head |= 0x20;
    if (!MayBegin(head)) return {};
    for (auto it = FirstOf(head); it != words_.end() && it->head == head;
         ++it) {
      if (accept(it->word)) return it->word;
    }
    return {};
  }

  // The longest word with which `text` ends; empty if none does.
  std::string_view AtEnd(std::string_view text) const;

 private:
  static constexpr int kHeadsLog2 = 12;
  struct Word {
    std::uint32_t head = 0;
    std::string_view word;
  };

  // A number for the first character of `text`: one for one up to U+FFFF.
  static std::uint32_t HeadOf(std::string_view text) {
    const auto byte = [&](std::size_t i) {
      return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3Fu : 0u;
    };
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return lead;
    if (lead < 0xE0) return (lead & 0x1Fu) << 6 | byte(1);
    if (lead < 0xF0) return (lead & 0xFu) << 12 | byte(1) << 6 | byte(2);
    return (lead & 0x7u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
  }
  static std::uint32_t BitOf(std::uint32_t head) {
    return head * 0x9E3779B1u >> (32 - kHeadsLog2);
  }
  bool MayBegin(std::uint32_t head) const {
    const std::uint32_t bit = BitOf(head);
    return (heads_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  // The first word that begins with `head`, or one with a greater head.
  std::vector<Word>::const_iterator FirstOf(std::uint32_t head) const;
  // The longest word at the front of `text`, cut or not.
  std::string_view LongestAt(std::string_view text) const {
    const std::uint32_t head = HeadOf(text);
    return MayBegin(head) ? LongestOf(head, text) : std::string_view();
  }
  std::string_view LongestOf(std::uint32_t head, std::string_view text) const;

  std::vector<Word> words_;  // Ascending by head, long ones first.
  std::size_t longest_ = 0;
  std::array<std::uint64_t, (1U << kHeadsLog2) / 64> heads_{};
  std::array<std::vector<std::string_view>, 256> by_last_byte_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_WORD_LIST_H_
