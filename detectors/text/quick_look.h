#ifndef UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_
#define UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// Tells of most texts, before they are normalized, that no detector can find
// anything in them: a tenth of the cost of looking. Errs on one side only.
//
// A text needs a whole look if it holds one of the detectors' triggers, or has
// one of the shapes without which no number, address in Latin letters or
// licence plate is found: five digits of any script close together, an ASCII
// letter beside a digit, a starred digit, two capitalized words, many Latin
// letters or separators. Immutable and thread-safe.
class QuickLook {
 public:
  // Where folded characters are put; thread-compatible.
  struct Scratch {
    std::vector<char16_t> symbols;
    std::vector<std::uint32_t> begins;  // Indices where a trigger may begin.
  };

  // `triggers` are words in normalized form (NormalizedText), of any case.
  explicit QuickLook(std::span<const std::string> triggers);

  // Returns false only if `utf8` has none of these shapes and normalizes to a
  // text without a trigger. Then scratch.symbols holds the characters of that
  // text: BMP code points, ASCII letters in lower case; beyond the plane a
  // Hanzi stands for Hanzi, and U+0002 for a pictograph. Invalid UTF-8: true.
  bool NeedsWholeLook(std::string_view utf8, Scratch& scratch) const;

 private:
  struct Entry {
    char16_t folded = 0;
    std::uint16_t traits = 0;  // Bits of Trait, in quick_look.cc.
  };
  // A trigger of two characters or more.
  struct Word {
    std::uint32_t head = 0;  // Its first two characters.
    std::u16string tail;     // The others.
  };
  class Glance;

  void AddTrigger(std::u32string_view word);
  bool IsTriggerAt(std::u16string_view symbols, std::size_t at) const;

  static constexpr int kFilterLog2 = 16;
  static std::uint32_t FilterBit(std::uint32_t head) {
    return head * 0x9E3779B1u >> (32 - kFilterLog2);
  }

  std::vector<Entry> entries_;    // Of each code point of the BMP.
  std::vector<char32_t> astral_;  // Triggers begin with these beyond it.
  std::vector<Word> words_;       // Ascending by head.
  // A bit for each hashed head.
  std::array<std::uint64_t, (1u << kFilterLog2) / 64> filter_{};
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_QUICK_LOOK_H_
