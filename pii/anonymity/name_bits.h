#ifndef UNDOX_PII_ANONYMITY_NAME_BITS_H_
#define UNDOX_PII_ANONYMITY_NAME_BITS_H_

#include <string_view>

namespace undox {

// Bits of a person's name, at most kNameBitsCap: a name alone never identifies.
// Five surnames and four full names have printed figures (measured; design,
// exposure, section 3). Other surnames: detectors/data/surnames.tsv (weights of
// Faker, MIT). Other given names: an estimate by their characters, less what
// such products are too high by (data/given_names.tsv, computed from MIT
// lists); names of published lists of common ones have at most 10.8 bits.
// Hidden characters (* 某 ×) say nothing: 张*伟 has the bits of 张 and of a
// last 伟. An empty name has 0 bits.
inline constexpr double kNameBitsCap = 22;
double NameBits(std::string_view name);

// Bits of a surname of the five that have printed figures; 0 for any other.
double CountedSurnameBits(std::string_view surname);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_NAME_BITS_H_
