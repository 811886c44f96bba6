#ifndef UNDOX_PII_NUMBERS_RESIDENT_ID_H_
#define UNDOX_PII_NUMBERS_RESIDENT_ID_H_

#include <optional>
#include <string_view>

namespace undox {

// What a resident ID number says by itself (GB 11643-1999).
struct ResidentIdParts {
  // GB/T 2260 county code, six digits, of first registration; of a foreigner's
  // permanent residence 9, province and country.
  int region = 0;
  int year = 0;
  int month = 0;
  int day = 0;
  bool male = false;
};

// Reads an 18-character number ("11010519491231002X", upper-case X) or one of
// the first generation with 15 digits (years 1900 to 1999). Returns nothing if
// the check character, the region (region_code.h: past ones count, counties are
// not looked up) or the date is wrong, or the year is not in 1880 to 2039.
std::optional<ResidentIdParts> ParseResidentId(std::string_view id);

// Returns true if `digits` is 18 characters of a valid number; 15 digits are
// too weak to be called valid without context.
bool IsValidResidentId18(std::string_view digits);

// Returns true if year, month and day form a date of the Gregorian calendar.
bool IsCalendarDate(int year, int month, int day);

}  // namespace undox

#endif  // UNDOX_PII_NUMBERS_RESIDENT_ID_H_
