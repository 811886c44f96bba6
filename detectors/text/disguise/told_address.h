#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_ADDRESS_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_ADDRESS_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// The ends of addresses of `text` (characters folded) in disguise, from the
// first number with a unit on, each as one writes it in `digits`:
// - numbers in financial or radio numerals: 贰拾柒幢肆单元柒零贰;
// - units by sound, in pinyin or as pictures: 3撞2丹元501, 3zhuang2dy501;
// - signs, lines or words between the steps: 12号，小区是云栖花园→3幢→2单元.
// One step is of a building, entrance or floor. Ascending and disjoint. Linear
// in the size of the text.
std::vector<DisguisedNumber> FindToldAddresses(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_ADDRESS_H_
