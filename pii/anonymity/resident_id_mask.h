#ifndef UNDOX_PII_ANONYMITY_RESIDENT_ID_MASK_H_
#define UNDOX_PII_ANONYMITY_RESIDENT_ID_MASK_H_

#include <string_view>

#include "pii/anonymity/known_facts.h"

namespace undox {

// The years in which the people of a masked number may be born: 0 to 80 at the
// census of 2020. A mask that fits only other years has those.
inline constexpr int kFirstBirthYear = 1940;
inline constexpr int kLastBirthYear = 2020;

// Exact number of resident IDs (GB 11643-1999) that fit `pattern`: 18 ASCII
// characters, a digit or a last 'X' where shown, '*' where hidden. Counts
// numbers of today's counties (one county if the mask fits none of them), with
// real dates, any sequence number and the right check character, which the
// facts (region, birth, sex) allow; 15 digits likewise, without a check
// character. Facts that contradict the mask are dropped, all at once. Any other
// text gives 10 for each '*'. Never below 1.
//
// "110105********002X" leaves 2,688, "11010519491231****" 1,000.
double ResidentIdNumbers(std::string_view pattern, const KnownFacts& facts);

// As ResidentIdNumbers, but at most the people who can hold them: where county,
// day of birth and sex are shown or known, 8 (computed: 1.41178e9 people in
// 2,978 counties on 29,586 days, two sexes).
double ResidentIdCandidates(std::string_view pattern, const KnownFacts& facts);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_RESIDENT_ID_MASK_H_
