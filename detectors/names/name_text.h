#ifndef UNDOX_DETECTORS_NAMES_NAME_TEXT_H_
#define UNDOX_DETECTORS_NAMES_NAME_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// What a character is to the name model.
enum class CharKind : std::uint8_t {
  kEdge,  // Before the first or after the last character.
  kHanzi,
  kDigit,
  kLetter,
  kSpace,
  kPunctuation,  // Pictographs too.
};

// A text decoded once into the symbols that the name model looks at: every
// Hanzi and every punctuation mark is itself (full-width forms as their ASCII
// ones), all digits are one symbol, so are all Latin letters, blanks, and
// pictographs. Positions are INDICES of characters. Immutable.
class NameText {
 public:
  using Symbol = std::uint16_t;
  static constexpr Symbol kEdgeSymbol = 1;
  static constexpr Symbol kPictograph = 2;
  static constexpr Symbol kMiddleDot = 0xB7;

  // `utf8` must be valid and at most 4 GiB; it is not kept.
  explicit NameText(std::string_view utf8);

  // A text of characters as QuickLook leaves them. Its places in bytes are not
  // known: neither Bytes nor IndexOf may be called.
  explicit NameText(std::u16string_view folded);

  std::size_t size() const { return symbols_.size() - 2 * kPadding; }

  // The symbol at `index`, which may lie up to kPadding outside of the text.
  Symbol At(std::ptrdiff_t index) const { return symbols_[index + kPadding]; }
  static CharKind KindOf(Symbol symbol);
  CharKind KindAt(std::ptrdiff_t index) const { return KindOf(At(index)); }

  // The bytes of the characters [begin, end).
  Span Bytes(std::size_t begin, std::size_t end) const {
    return {begins_[begin], begins_[end]};
  }
  // The index of the character that begins at or before `byte`; size() behind
  // the end.
  std::size_t IndexOf(std::size_t byte) const;

  bool has_upper_case() const { return has_upper_case_; }

  static constexpr std::ptrdiff_t kPadding = 8;

 private:
  std::vector<Symbol> symbols_;
  std::vector<std::uint32_t> begins_;
  bool has_upper_case_ = false;
};

inline CharKind NameText::KindOf(Symbol symbol) {
  if (symbol >= 0x3400 && symbol <= 0x9FFF) return CharKind::kHanzi;
  switch (symbol) {
    case kEdgeSymbol:
      return CharKind::kEdge;
    case '0':
      return CharKind::kDigit;
    case 'a':
      return CharKind::kLetter;
    case ' ':
    case '\n':
      return CharKind::kSpace;
    default:
      return CharKind::kPunctuation;
  }
}

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_TEXT_H_
