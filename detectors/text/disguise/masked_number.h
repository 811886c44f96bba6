#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_MASKED_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_MASKED_NUMBER_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Numbers of `text` (characters folded) some of whose places are left out:
// a mobile, a resident ID or a card whose middle is a row of one sign, of
// pictures or of 某, or words that say so (中间四位打码), and a mobile or an ID
// with one or two places hidden. Their digits hold '*' for each hidden place.
// Ascending and disjoint. Linear in the size of the text.
std::vector<DisguisedNumber> FindMaskedNumbers(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_MASKED_NUMBER_H_
