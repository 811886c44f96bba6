#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_LAYOUT_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_LAYOUT_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "detectors/text/digit_atom.h"

namespace undox {

// What a number is by its digits alone.
enum class NumberShape { kNone, kMobile, kResidentId, kCard };
NumberShape ShapeOf(std::string_view digits);

// Atoms that belong together, and what stands between them: gaps[i] lies
// before atom i, the first is kNone.
struct AtomRun {
  std::span<const DigitAtom> atoms;
  std::span<const DigitGap> gaps;
};

// How the digits first..last of a run are laid out.
struct NumberLayout {
  std::size_t groups = 1;
  std::size_t smallest = 0;
  std::size_t largest = 0;
  bool plain_gaps = true;  // Spaces and hyphens only.
  bool list_gaps = false;
  bool filler = false;
  bool ascii = true;
  bool uniform = true;   // All gaps are the same text.
  std::string_view gap;  // The first one.
};

// The digits of `count` atoms from `first` on; 'X' for the X of an ID.
std::string Digits(const AtomRun& run, std::size_t first, std::size_t count);

// Reads the layout of these atoms; they and their gaps are of `text`.
NumberLayout LayoutOf(std::string_view text, const AtomRun& run,
                      std::size_t first, std::size_t count);

// 2023-12-25, 2023.1.5
bool IsDate(std::string_view digits, const NumberLayout& layout);

// 1 2 3 4 5, 五四三二一, 0 0 0 0 0: steps of one size are no number.
bool IsCounting(const AtomRun& run);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_LAYOUT_H_
