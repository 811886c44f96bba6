#ifndef UNDOX_PII_NUMBERS_REGION_CODE_H_
#define UNDOX_PII_NUMBERS_REGION_CODE_H_

#include <cstdint>
#include <span>

namespace undox {

// The first four digits (province, prefecture) of every code of GB/T 2260 that
// was ever in force, ascending. Written by
// generate_region_codes.py, which names its sources.
std::span<const std::uint16_t> PrefectureCodes();

// Returns true if `code`, six digits, can stand at the begin of a resident ID
// as the place of first registration: a prefecture that is or was, 71, 81 and
// 82 with any digits (residents of Taiwan, Hong Kong and Macao settled on the
// mainland), or 810000, 820000 and 830000 of the residence permits of 2018
// (State Council Order on residence permits of these residents). Counties are
// not looked up: new ones come every year, and cities such as Dongguan (441900)
// have none.
bool IsResidentRegion(int code);

// Returns true if `code` begins the number of a foreigner's permanent
// residence (National Immigration Administration, edition 2023): 9, a
// province, a country of ISO 3166-1 (004 to 894).
bool IsForeignerRegion(int code);

}  // namespace undox

#endif  // UNDOX_PII_NUMBERS_REGION_CODE_H_
