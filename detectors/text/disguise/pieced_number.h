#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_PIECED_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_PIECED_NUMBER_H_

#include <span>
#include <string_view>
#include <vector>

#include "detectors/text/digit_atom.h"
#include "detectors/text/disguised_number.h"

namespace undox {

// Numbers of `text` (characters folded; `atoms` are its) put together from
// digits in any alphabet, whatever stands between them, in the order that words
// tell. Ascending and disjoint. Linear in the size of the text.
std::vector<DisguisedNumber> FindPiecedNumbers(
    std::string_view text, std::span<const DigitAtom> atoms);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_PIECED_NUMBER_H_
