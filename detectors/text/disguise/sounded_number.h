#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_SOUNDED_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_SOUNDED_NUMBER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Fewer signs that sound like digits in a row are words.
constexpr std::size_t kFewestSounds = 11;

// The digit whose sound, in any tone, a Hanzi has, or that it is: 要 1, 舅 9;
// -1 if none.
int SoundDigit(char32_t code_point);

// Returns true if `text` may hold such a number. Looks at a tenth of it.
bool HoldsSounds(std::string_view text);

// Mainland mobiles and resident IDs of `text` (characters folded) written in
// Hanzi by their sound, without a gap: 妖舅舅舅舅林要酒七舞六. Eleven such
// characters in a row hardly occur otherwise. Ascending and disjoint. Linear in
// the size of the text.
std::vector<DisguisedNumber> FindSoundedNumbers(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_SOUNDED_NUMBER_H_
