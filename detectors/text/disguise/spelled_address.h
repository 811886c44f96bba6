#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_SPELLED_ADDRESS_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_SPELLED_ADDRESS_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Addresses of `text` (characters folded) with one and the same sign between
// all their characters: 西/湖/区/文/一/路/9/幢/402. Eight characters or more of
// which three are of units; numbers may stay whole. `digits` holds the address
// without the signs. Ascending and disjoint. Linear in the size of the text.
std::vector<DisguisedNumber> FindSpelledAddresses(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_SPELLED_ADDRESS_H_
