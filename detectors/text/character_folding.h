#ifndef UNDOX_DETECTORS_TEXT_CHARACTER_FOLDING_H_
#define UNDOX_DETECTORS_TEXT_CHARACTER_FOLDING_H_

#include <array>
#include <cstdint>
#include <vector>

namespace undox {

// What normalization does with one code point.
struct CharacterFold {
  enum class Action : std::uint8_t {
    kKeep,
    kDrop,       // Zero-width, directional, variation and combining marks.
    kReplace,    // By the code point `replacement`.
    kNumber,     // By `replacement` in decimal: ⑪ becomes "11".
    kLookAlike,  // By `replacement`, but only next to ASCII letters or digits.
  };
  Action action = Action::kKeep;
  bool disguise = false;    // Nobody writes this way without a purpose.
  bool digit_like = false;  // May be a digit of a number, see DisguisedNumber.
  char32_t replacement = 0;
};

// The table of all folds: full width and compatibility forms, invisible
// characters, digits of other scripts and in circles (Unicode 15), Traditional
// to Simplified (OpenCC), look-alikes of Latin letters in Cyrillic and Greek
// (Unicode confusables, reduced to the exact ones). Immutable.
class CharacterFolding {
 public:
  // The one table, built at the first call; thread-safe.
  static const CharacterFolding& Instance();

  // Returns true if Of() surely says "keep" and "no digit". Much faster.
  bool IsPlain(char32_t code_point) const {
    return code_point < 0x10000 &&
           (marked_[code_point / 64] >> (code_point % 64) & 1) == 0;
  }

  // Never fails; a code point beyond U+10FFFF is kept.
  const CharacterFold& Of(char32_t code_point) const {
    return code_point < bmp_.size() ? folds_[bmp_[code_point]]
                                    : Astral(code_point);
  }

 private:
  CharacterFolding();
  void Set(char32_t code_point, const CharacterFold& fold);
  void AddForms();
  void AddDigits();
  void AddInvisible();
  void AddLookAlikes();
  void AddTraditional();
  const CharacterFold& Astral(char32_t code_point) const;

  std::array<std::uint64_t, 0x10000 / 64> marked_{};  // A bit: not plain.
  std::vector<std::uint16_t> bmp_;     // Index into folds_; 0 is kKeep.
  std::vector<std::uint16_t> astral_;  // The same for U+1D400 to U+1FBFF.
  std::vector<CharacterFold> folds_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_CHARACTER_FOLDING_H_
