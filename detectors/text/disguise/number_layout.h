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

// Returns true for the digits of a phone number of another plan: North America
// (NANP, ten digits or a 1 before them), Hong Kong and Macao (eight), a mobile
// of Taiwan (09…), a mainland fixed line with its area code.
bool IsPhoneElsewhere(std::string_view digits);

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

// Returns true if all atoms are spelled out: one three eight, yi san ba.
bool AreWords(std::span<const DigitAtom> atoms);

// Returns true if digits of two scripts make it, two of each at least.
bool IsMixed(std::span<const DigitAtom> atoms);

// ⒌⒈0.⒏: what folds to digits with dots has them behind its zeros alone.
bool HasDottedZeros(std::string_view text, const AtomRun& run,
                    std::size_t first, std::size_t count);

// The run without the words that begin like numbers and stand before many, or
// end one: 一起, 一个，卡号.
AtomRun WithoutWords(AtomRun run);

// Fewer atoms are no number.
constexpr std::size_t kFewestAtoms = 5;

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_NUMBER_LAYOUT_H_
