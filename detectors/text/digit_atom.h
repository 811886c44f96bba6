#ifndef UNDOX_DETECTORS_TEXT_DIGIT_ATOM_H_
#define UNDOX_DETECTORS_TEXT_DIGIT_ATOM_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace undox {

// One sign or word of a text that may stand for a digit. begin and end are
// bytes of that text.
struct DigitAtom {
  enum class Kind : std::uint8_t {
    kAscii,
    kHanzi,      // 三, 叁, and radio words such as 幺 and 洞.
    kHomophone,  // 山 for 三, 就 for 九.
    kLetter,     // o, O, l, I.
    kRoman,      // Ⅲ
    kWord,       // three, san
  };
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::kAscii;
  std::uint8_t digit = 0;  // 0 to 9; 10 for the X of a resident ID.
};

// All atoms of a text in order. An 'X' is one only after 14 others that it
// stands close to.
std::vector<DigitAtom> FindDigitAtoms(std::string_view text);

// The digit that a Chinese numeral, radio word or hand sign stands for (三, 叁,
// 幺, ✌), -1 if it is none.
int HanziDigit(char32_t code_point);

// What stands between two atoms.
enum class DigitGap : std::uint8_t {
  kNone,     // Nothing.
  kPlain,    // One space or hyphen.
  kList,     // A comma, semicolon, colon or 、: usually separate numbers.
  kSymbol,   // Up to four other signs, emoji or line breaks.
  kFiller,   // Words that join pieces: 的, 中间, 然后, dash.
  kForeign,  // Anything else.
};

DigitGap ClassifyGap(std::string_view gap);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DIGIT_ATOM_H_
