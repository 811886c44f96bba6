#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_GAPPED_NUMBER_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_GAPPED_NUMBER_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Mainland mobiles of `text` (characters folded) in the usual groups of three,
// four and four digits, behind a word for a phone, with any words between:
// 电话先打199，歇一下9917，再来2846. Words that count (次, 元) make none.
// Ascending and disjoint. Linear in the size of the text.
std::vector<DisguisedNumber> FindGappedNumbers(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_GAPPED_NUMBER_H_
