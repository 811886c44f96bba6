#ifndef UNDOX_PII_ANONYMITY_CARD_MASK_H_
#define UNDOX_PII_ANONYMITY_CARD_MASK_H_

#include <string_view>

namespace undox {

// Exact number of bank cards that fit `pattern`, digits and '*': those of a
// scheme's first digits and length (pii/numbers/number_shape.h; of any first
// digits if the mask fits no scheme) with a right Luhn digit (ISO/IEC 7812-1).
// "621700******1234" leaves 100,000: ten for each hidden digit but one. A
// pattern shorter than 15 or longer than 19 gives 10 for each '*'.
double BankCardCandidates(std::string_view pattern);

// Exact number of mainland plates that fit `pattern`: a province's character,
// a letter of its authority and five symbols, or six for new energy (GA
// 36-2018; no I, no O, at most two letters among five), '*' where hidden. Marks
// such as '·' are passed over. "京A*****" leaves 7,060,000. Any other text
// gives 10 for each '*'.
double PlateCandidates(std::string_view pattern);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_CARD_MASK_H_
