#ifndef UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_
#define UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Tells of most texts, before they are normalized, that no detector can find
// anything in them: a tenth of the cost of looking. Errs on one side only.
//
// A text needs a whole look if it holds one of the detectors' triggers, or has
// one of the shapes without which no number, address in Latin letters or
// licence plate is found: five digits of any script close together, an ASCII
// letter beside a digit or a sign away, a starred digit, two capitalized words,
// many Latin letters or separators. Immutable and thread-safe.
class QuickLook {
 public:
  // What a look leaves; its vectors only grow. Thread-compatible.
  struct Scratch {
    std::vector<char16_t> characters;  // Decoded.
    std::size_t character_count = 0;
    std::vector<char16_t> symbols;  // Folded.
    std::size_t size = 0;
    std::vector<std::uint32_t> begins;  // Indices where a word may begin.

    std::u16string_view text() const { return {symbols.data(), size}; }
    void Reserve(std::size_t count) {
      if (symbols.size() > count) return;
      characters.resize(count + 1);
      symbols.resize(count + 1);
      begins.resize(count + 1);
    }
  };

  // At most 63 lists of words that are not triggers by themselves.
  explicit QuickLook(std::span<const Trigger> triggers);

  // Returns false only if `utf8` has none of these shapes and normalizes to a
  // text without a trigger. Then scratch.text() holds the characters of that
  // text: BMP code points, ASCII letters in lower case; beyond the plane a
  // Hanzi stands for Hanzi, and U+2600 for a pictograph. Invalid UTF-8: true.
  bool NeedsWholeLook(std::string_view utf8, Scratch& scratch) const;

 private:
  struct Entry {
    char16_t folded = 0;
    std::uint16_t traits = 0;  // Bits of Trait, in quick_look.cc.
  };
  // A bit for each list of words; the lowest: a trigger by itself.
  using Lists = std::uint64_t;
  // A word of two characters or more.
  struct Word {
    std::uint32_t head = 0;  // Its first two characters.
    std::u16string tail;     // The others.
    Lists lists = 0;
  };
  class Glance;

  void AddWord(std::u32string_view word, Lists lists);
  // False if something in the text decides.
  bool Decode(std::string_view utf8, Scratch& scratch) const;
  char16_t Astral(char32_t c) const;
  // The lists that hold a word that begins at `at`.
  Lists ListsAt(std::u16string_view symbols, std::size_t at) const;
  // Returns true if of some trigger every list was seen.
  bool IsTrigger(Lists seen) const;

  static constexpr int kFilterLog2 = 16;
  static std::uint32_t FilterBit(std::uint32_t head) {
    return head * 0x9E3779B1u >> (32 - kFilterLog2);
  }

  std::vector<Entry> entries_;         // Of each code point of the BMP.
  std::vector<char32_t> astral_;       // Words begin with these beyond it.
  std::vector<Word> words_;            // Ascending by head.
  std::map<char16_t, Lists> singles_;  // Words of one character.
  std::vector<Lists> triggers_;        // Of several lists.
  // A bit for each hashed head.
  std::array<std::uint64_t, (1u << kFilterLog2) / 64> filter_{};
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_
