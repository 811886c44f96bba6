#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PIECES_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PIECES_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "detectors/text/digit_atom.h"

namespace undox {

// The order in which a reader puts atoms together whose pieces are told by
// their places: 后四位8000，前三位199，中间四位9912, 第二段…第一段…. Indices
// into `atoms`; empty unless the words before each piece of digits name its
// place and each place is named once. `atoms` are of `text`, in its order.
std::vector<std::size_t> ToldOrder(std::string_view text,
                                   std::span<const DigitAtom> atoms);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_PIECES_H_
