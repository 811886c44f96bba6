#ifndef UNDOX_DETECTORS_TEXT_WORD_TABLE_H_
#define UNDOX_DETECTORS_TEXT_WORD_TABLE_H_

#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace undox {

// A closed list of words, each of one family (a small number the owner
// chooses), to be looked up at a place in a text. Immutable once filled;
// thread-safe then.
class WordTable {
 public:
  struct Match {
    int family = -1;         // -1: none.
    std::size_t length = 0;  // Code points.
    explicit operator bool() const { return family >= 0; }
  };

  // Adds one word of at least one code point; the first of equal words wins.
  void Add(std::string_view utf8, int family);
  // Adds each word of a list that `separator` divides.
  void AddAll(std::string_view utf8, char separator, int family);

  // The longest word that begins at `at`, or ends before it.
  Match LongestAt(std::u32string_view text, std::size_t at) const;
  Match LongestBefore(std::u32string_view text, std::size_t at) const;

  // Every word that begins at `at`, longest first, appended to `out`.
  void AllAt(std::u32string_view text, std::size_t at,
             std::vector<Match>& out) const;

 private:
  struct Word {
    std::u32string text;
    int family;
  };
  // Words by their outermost character, first or last, and the one beside it.
  // Most characters of a text, and of the others most pairs, have no word,
  // which one bit tells.
  struct Index {
    static constexpr std::size_t kBits = 0x10000;
    std::unordered_map<char32_t, std::vector<Word>> words;
    std::bitset<kBits> outer;    // Of the basic plane; others share bit 0.
    std::bitset<kBits> singles;  // That are words of one character.
    std::bitset<kBits> pairs;    // Hashed.

    static std::size_t Bit(char32_t c) { return c < kBits ? c : 0; }
    static std::size_t Bit(char32_t c, char32_t beside) {
      return (c * 0x9E3779B1u ^ beside * 0x85EBCA6Bu) >> 16;
    }
    void Add(char32_t c, const Word& word);
    // `beside` is 0 at the edge of the text.
    const std::vector<Word>* Find(char32_t c, char32_t beside) const;
  };

  Index by_first_;
  Index by_last_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_WORD_TABLE_H_
