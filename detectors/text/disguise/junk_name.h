#ifndef UNDOX_DETECTORS_TEXT_DISGUISE_JUNK_NAME_H_
#define UNDOX_DETECTORS_TEXT_DISGUISE_JUNK_NAME_H_

#include <string_view>
#include <vector>

#include "detectors/text/disguised_number.h"

namespace undox {

// Names of accounts and addresses of mail of `text` (characters folded) of
// which words behind them tell what to change: lin删lin88，去掉删;
// linNOSPAM@example.com（去掉NOSPAM）; lin&example.com，&换成@. `digits` holds
// the name in plain ASCII. A name needs a word for an account before it, or
// must be a whole address of mail. Ascending and disjoint. Linear in the size
// of the text.
std::vector<DisguisedNumber> FindJunkNames(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DISGUISE_JUNK_NAME_H_
