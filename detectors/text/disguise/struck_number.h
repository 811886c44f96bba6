#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_STRUCK_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_STRUCK_NUMBER_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Numbers of `text` (characters folded) with a stroke for each 1: |99丨2345678.
// Signs that separate numbers too, so that the whole must be a valid resident
// ID, a card, or a mainland mobile that words announce. Ascending and disjoint.
// Linear in the size of the text.
std::vector<DisguisedNumber> FindStruckNumbers(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_STRUCK_NUMBER_H_
