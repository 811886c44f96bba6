#ifndef UNDOX_PII_ANONYMITY_KNOWN_FACTS_H_
#define UNDOX_PII_ANONYMITY_KNOWN_FACTS_H_

#include "pii/anonymity/region.h"

namespace undox {

enum class Sex { kUnknown, kFemale, kMale };

// What the rest of a post says about the person behind a masked number. All of
// it narrows what stays possible; what a mask contradicts (a number of another
// city, a birth date of somebody else) is not used.
struct KnownFacts {
  RegionCode region = 0;    // Of home; 0 unknown.
  bool city_known = false;  // A prefecture or finer is said, maybe unread.
  int birth_year = 0;       // 0 unknown; so are the next two.
  int birth_month = 0;
  int birth_day = 0;
  Sex sex = Sex::kUnknown;

  friend bool operator==(const KnownFacts&, const KnownFacts&) = default;
};

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_KNOWN_FACTS_H_
