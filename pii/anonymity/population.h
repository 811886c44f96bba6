#ifndef UNDOX_PII_ANONYMITY_POPULATION_H_
#define UNDOX_PII_ANONYMITY_POPULATION_H_

#include <string_view>

#include "pii/anonymity/name_bits.h"
#include "pii/anonymity/region.h"
#include "pii/finding.h"

namespace undox {

// How many people share a property, in bits of the mainland's population
// (1.41178e9 by the census of 2020; 30.4 bits are one person). Figures: design,
// exposure, section 3; each row of population.cc says whether it was counted,
// measured, computed, or is a prior that an operator may replace.

inline constexpr double kPopulation = 1.41178e9;

// Bits that leave `people` of the population; 0 for the whole of it or more,
// at most those of one person.
double BitsOf(double people);

// Bits of a place named so finely. kNone, an address of unknown fineness,
// counts as a street.
double PlaceBits(PlaceGrain grain);

// The same where the address could be read: a province by its counted people,
// a prefecture or county by its share of them; of what is finer never fewer
// bits than its division has. `region` 0 is as above.
double PlaceBits(PlaceGrain grain, RegionCode region);

// Bits of a date of birth as written ("1990-01-02", "1990年1月", "90后"):
// decade, year, month or day, by the numbers it has.
double BirthBits(std::string_view date);

// Bits of a school or an employer, by the words in its name: a class or a
// department is finer than the whole.
double SchoolBits(std::string_view school);
double WorkplaceBits(std::string_view workplace);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_POPULATION_H_
