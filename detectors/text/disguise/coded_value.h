#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_CODED_VALUE_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_CODED_VALUE_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Numbers and addresses of mail of `text` (characters folded) in a code that
// anybody undoes: base64 (RFC 4648), %31%39 of addresses of the web (RFC 3986),
// \x31 or \u0031, &#49; of HTML, and, where words say so, the signs above the
// digits of a keyboard (!@#). What comes out is a mainland mobile, a resident
// ID, a card, an address of mail, or behind a word for QQ 6 to 11 digits.
// Ascending and disjoint. Linear in the size of the text.
std::vector<DisguisedNumber> FindCodedValues(std::string_view text);

// Returns true if `text` may hold signs for digits: '!' and another of them.
bool MayHoldShiftedKeys(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_CODED_VALUE_H_
