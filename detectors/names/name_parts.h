#ifndef UNDOX_DETECTORS_NAMES_NAME_PARTS_H_
#define UNDOX_DETECTORS_NAMES_NAME_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "detectors/names/name_tagger.h"

namespace undox {

// What the forms of name_forms.h and told_names.h are read with. Positions
// are INDICES of characters.

constexpr NameText::Symbol kFamilyWord = 0x59D3;  // 姓
constexpr NameText::Symbol kNameWord = 0x540D;    // 名
constexpr std::uint32_t kMostMarks = 3;

// The index behind at most kMostMarks blanks and marks from `at` on.
std::uint32_t SkipMarks(const NameText& text, std::uint32_t at);

// The index of the word before `at`, behind whose end only marks stand; the
// characters themselves may lie before the text.
std::ptrdiff_t SkipMarksBack(const NameText& text, std::ptrdiff_t at);

// Whether 名, 叫 or 字 stands before `begin`, with marks between or none.
bool FollowsLabel(const NameText& text, std::uint32_t begin);

// The bytes of the characters [begin, end); `utf8` is what `text` is made of.
std::string Piece(const NameText& text, std::string_view utf8,
                  std::uint32_t begin, std::uint32_t end);

// What the model says of a surname and `given` characters put together behind
// a label, with `after` behind them.
float JoinedScore(const NameTagger& tagger, const std::string& surname,
                  const std::string& given, const std::string& after);

// Characters of the surname at `at`, 0 if none stands there.
std::uint32_t SurnameAt(const NameText& text, const NameTables& tables,
                        std::uint32_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_PARTS_H_
