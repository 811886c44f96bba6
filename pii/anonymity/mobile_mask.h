#ifndef UNDOX_PII_ANONYMITY_MOBILE_MASK_H_
#define UNDOX_PII_ANONYMITY_MOBILE_MASK_H_

#include <string_view>

#include "pii/anonymity/known_facts.h"

namespace undox {

// Numbers that a partly hidden mainland mobile may be. `pattern` is 11 ASCII
// characters, a digit where shown, '*' where hidden; any other text gives 10
// for each '*'. The first digit is 1, the second 3 to 9.
//
// Where the facts know the region, only seven-digit prefixes given to it count
// (data/mobile_places.bin: geocoding data of libphonenumber 8.12.57): exact.
// Where they know that a city is said but not which, the median over the
// cities that have numbers of the first three digits: 138****nnnn leaves 21,
// in Shanghai 341. A region that has no such number is not used.
double MobileCandidates(std::string_view pattern, const KnownFacts& facts);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_MOBILE_MASK_H_
