#include "detectors/numbers/zodiac.h"

namespace undox {
namespace {

constexpr ZodiacWord kWords[] = {
    {"白羊座", 321},  {"牡羊座", 321},  {"金牛座", 420},  {"双子座", 521},
    {"巨蟹座", 622},  {"狮子座", 723},  {"处女座", 823},  {"天秤座", 923},
    {"天蝎座", 1024}, {"射手座", 1123}, {"人马座", 1123}, {"摩羯座", 1222},
    {"魔羯座", 1222}, {"山羊座", 1222}, {"水瓶座", 120},  {"双鱼座", 219},
    {"属鼠", 0, 0},   {"属牛", 0, 1},   {"属虎", 0, 2},   {"属兔", 0, 3},
    {"属龙", 0, 4},   {"属蛇", 0, 5},   {"属马", 0, 6},   {"属羊", 0, 7},
    {"属猴", 0, 8},   {"属鸡", 0, 9},   {"属狗", 0, 10},  {"属猪", 0, 11}};

// Days since the begin of a year of months of 31 days.
int DayOfYear(int month, int day) { return 31 * (month - 1) + day; }

}  // namespace

std::span<const ZodiacWord> ZodiacWords() { return kWords; }

bool IsZodiacOf(const ZodiacWord& word, const WrittenDate& date) {
  constexpr int kYear = 12 * 31;
  constexpr int kSign = 33;           // Days of a sign, with both borders.
  constexpr int kLatestBirth = 2020;  // Later dates are of horoscopes.
  if (date.year == 0 || date.month == 0 || date.year > kLatestBirth) {
    return false;
  }
  if (word.animal >= 0) {
    const int animal = (date.year + 8) % 12;
    const bool before_new_year =
        date.month <= 2 && (animal + 11) % 12 == word.animal;
    return animal == word.animal || before_new_year;
  }
  if (date.day == 0) return false;
  const int since =
      (DayOfYear(date.month, date.day) -
       DayOfYear(word.begins / 100, word.begins % 100) + 1 + kYear) %
      kYear;
  return since <= kSign;
}

}  // namespace undox
