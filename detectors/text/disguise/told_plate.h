#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PLATE_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PLATE_H_

#include <span>
#include <string_view>
#include <vector>

#include "detectors/text/digit_atom.h"
#include "detectors/text/disguised_number.h"

namespace undox {

// Licence plates of `text` (characters folded; `atoms` are its) with signs or
// words between their parts (浙 A 1 2 3 4 5, 浙A开头，后面是12345), with
// Chinese digits (浙A一二三四五), or, behind 车牌, with the province by its
// sound (zhe A12345): province, letter and five signs, or six of a new-energy
// plate (GA 36-2018). `digits` holds the plate. Ascending and disjoint; plates
// that are written as usual are left out. Linear in the size of the text.
std::vector<DisguisedNumber> FindToldPlates(std::string_view text,
                                            std::span<const DigitAtom> atoms);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PLATE_H_
