#ifndef UNDOX_DETECTORS_NUMBERS_ZODIAC_H_
#define UNDOX_DETECTORS_NUMBERS_ZODIAC_H_

#include <span>
#include <string_view>

#include "detectors/numbers/written_date.h"

namespace undox {

// A word that says of a date that somebody was born on it, as it follows from
// the date: a star sign (双鱼座) or a year's animal (属鼠).
struct ZodiacWord {
  std::string_view text;
  // Of a star sign: the day it begins, as 100 * month + day; else 0.
  int begins = 0;
  // Of an animal: years y with (y - 4) % 12 == animal; else -1.
  int animal = -1;
};

// All of them, in Simplified Chinese.
std::span<const ZodiacWord> ZodiacWords();

// Returns true if `word` is the sign of `date` or its animal: the border of two
// signs may be a day off, the year of an animal begins in January or February.
// A date without a year, or of a sign without a day, has none; nor has one
// after 2020, which horoscopes name more often than parents.
bool IsZodiacOf(const ZodiacWord& word, const WrittenDate& date);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_ZODIAC_H_
