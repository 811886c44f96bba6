#ifndef UNDOX_PII_SUBJECT_AGE_WORDS_H_
#define UNDOX_PII_SUBJECT_AGE_WORDS_H_

#include <optional>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// A day in the Gregorian calendar. Only the year is known where month and day
// are those of the default: then an age is the highest it can be.
struct AsOf {
  int year = 2026;
  int month = 12;
  int day = 31;
};

// "2026-03-05", or more behind it; nullopt for anything else.
std::optional<AsOf> AsOfDay(std::string_view date);

// Whole years between a birth and `day`; `birth` may lack month and day (0):
// then the most that it can be. nullopt outside 0 to 120.
std::optional<int> AgeOn(const AsOf& birth, const AsOf& day);

// The birth that a DATE_OF_BIRTH or CN_RESIDENT_ID tells as it was written:
// 2012年3月5日, 2012-03-05, 20120305, or the eight digits of an ID; month and
// day are 0 where they are not written or starred out.
std::optional<AsOf> BirthInDate(std::string_view written);
std::optional<AsOf> BirthInResidentId(std::string_view written);

// An age that words state: in years, by school grade, or by kindergarten.
struct AgeWord {
  Span span;      // Bytes of the text given.
  int years = 0;  // The highest that the words allow.
  bool under14 = false;
};

// The ages that `text` states of somebody as of now: 13岁, 十三岁, 初二,
// 小学三年级, 幼儿园大班, 10后, 13-year-old; 年龄：13. No ages: what was once
// (13岁那年, 初中毕业), what fits an age (3岁以上), ranges, and a decade that
// reaches 18 in `year` (00后). In text order.
std::vector<AgeWord> AgeWordsIn(std::string_view text, int year);

}  // namespace undox

#endif  // UNDOX_PII_SUBJECT_AGE_WORDS_H_
