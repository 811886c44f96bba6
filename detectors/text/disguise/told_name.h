#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_NAME_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_NAME_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Names of accounts and addresses of mail of `text` (characters folded) in
// disguise, each in plain ASCII in `digits`:
// - signs as words: lin下划线88, lin88艾特example点com, t点me斜杠lin;
// - letters one by one with one sign between: l i n _ 8 8;
// - Chinese digits behind letters: lin八八@example.com;
// - stars or pictures between the pieces: lin★lin★88;
// - told in pieces: lin，后面数字88; 前缀lin，后缀example.com.
// All but signs as words need a word for an account before them, or must be a
// whole address of mail. Ascending and disjoint. Linear in the size of `text`.
std::vector<DisguisedNumber> FindToldNames(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_TOLD_NAME_H_
