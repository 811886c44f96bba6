#ifndef UNDOX_PII_ANONYMITY_REGION_H_
#define UNDOX_PII_ANONYMITY_REGION_H_

#include <span>
#include <string_view>

namespace undox {

// A division of the mainland: six digits of GB/T 2260. 320102 is a county,
// 320100 its prefecture, 320000 its province; 0 is an unknown one. Data:
// data/regions.tsv (divisions of modood, 31 provinces, 342 prefectures; people
// of provinces counted by the census of 2020).
using RegionCode = int;

// The finest division that an address names from its beginning on ("江苏省
// 南京市…", "南京鼓楼区…"), 0 if none. A name that several counties share
// counts only behind its province or prefecture; "南京东路" names a road.
RegionCode RegionOf(std::string_view address);

// People of a division: a province's counted; a prefecture's and a county's
// computed, as the equal share of the division above it. 0 for an unknown one.
double PeopleOf(RegionCode region);

// All counties, and prefectures without any: the first six digits that resident
// IDs may have today, ascending. Static.
std::span<const RegionCode> CountyCodes();

// True for Beijing, Tianjin, Shanghai and Chongqing: a province and a city.
bool IsMunicipality(RegionCode region);

// True if `inner` is `outer` or a part of it. Nothing is a part of 0.
bool IsWithin(RegionCode inner, RegionCode outer);

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_REGION_H_
