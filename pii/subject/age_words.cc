#include "pii/subject/age_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace undox {
namespace {

constexpr std::size_t kHan = 3;  // Bytes of a Chinese character.
constexpr int kAdult = 18;
constexpr int kFourteen = 14;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool BeginsWithAny(std::string_view text,
                   std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.starts_with(word); });
}

bool EndsWithAny(std::string_view text,
                 std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [text](std::string_view word) { return text.ends_with(word); });
}

// The value of Chinese numerals up to 99, or nullopt.
std::optional<int> ChineseNumber(std::string_view run) {
  constexpr std::string_view kDigits = "零一二三四五六七八九";
  int value = 0;
  int digit = 0;
  for (std::size_t i = 0; i + kHan <= run.size(); i += kHan) {
    const std::string_view sign = run.substr(i, kHan);
    if (sign == "十") {
      value += (digit == 0 ? 1 : digit) * 10;
      digit = 0;
      continue;
    }
    const std::size_t at = kDigits.find(sign);
    if (at == kDigits.npos) return std::nullopt;
    digit = static_cast<int>(at / kHan);
  }
  return value + digit;
}

struct NumberAt {
  int value = 0;
  std::size_t begin = 0;
};

// The number of at most two places that ends directly before byte `end`.
std::optional<NumberAt> NumberBefore(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && IsDigit(text[begin - 1])) --begin;
  if (begin != end) {
    if (end - begin > 2) return std::nullopt;
    int value = 0;
    for (std::size_t i = begin; i < end; ++i) {
      value = value * 10 + (text[i] - '0');
    }
    return NumberAt{value, begin};
  }
  while (begin >= kHan && ChineseNumber(text.substr(begin - kHan, kHan))) {
    begin -= kHan;
  }
  const auto value = ChineseNumber(text.substr(begin, end - begin));
  if (begin == end || !value) return std::nullopt;
  return NumberAt{*value, begin};
}

// The number of at most two digits at byte `begin`, not one of more digits.
std::optional<int> DigitsAt(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  int value = 0;
  while (end < text.size() && IsDigit(text[end])) {
    if (end - begin == 2) return std::nullopt;
    value = value * 10 + (text[end++] - '0');
  }
  if (end == begin) return std::nullopt;
  return value;
}

// What follows an age that is none of today: bounds, and what was once.
constexpr auto kNotNow = std::to_array<std::string_view>(
    {"以上", "以下", "以内", "起", "及以", "那年", "时", "的时候", "之前",
     "以前", "就开始", "到", "至", "-", "~", "—", "款", "+"});
constexpr auto kFits = std::to_array<std::string_view>(
    {"适合", "不满", "未满", "满足", "限", "-", "~", "—", "到", "至"});

void AddYears(std::string_view text, std::string_view unit,
              std::vector<AgeWord>& ages) {
  for (std::size_t at = text.find(unit); at != text.npos;
       at = text.find(unit, at + unit.size())) {
    std::size_t end = at;
    if (text.substr(0, end).ends_with("周")) end -= kHan;
    const auto number = NumberBefore(text, end);
    const std::size_t behind = at + unit.size();
    if (!number || BeginsWithAny(text.substr(behind), kNotNow) ||
        EndsWithAny(text.substr(0, number->begin), kFits)) {
      continue;
    }
    ages.push_back(
        {{number->begin, behind}, number->value, number->value < kFourteen});
  }
}

// "aged 13", "年龄：13".
void AddLabelledYears(std::string_view text, std::vector<AgeWord>& ages) {
  constexpr auto kLabels = std::to_array<std::string_view>(
      {"年龄：", "年龄:", "年龄 ", "年龄", "年齡：", "年齡:", "年齡", "aged ",
       "age: ", "Age: ", "age "});
  for (const std::string_view label : kLabels) {
    const std::size_t at = text.find(label);
    if (at == text.npos) continue;
    const std::size_t begin = at + label.size();
    const auto years = DigitsAt(text, begin);
    if (!years || *years == 0) continue;
    ages.push_back({{at, begin + 2}, *years, *years < kFourteen});
    return;
  }
}

// 八十三 without a unit, as one says of the old: after a pause or 今年.
void AddOldYears(std::string_view text, std::vector<AgeWord>& ages) {
  constexpr int kOld = 60;
  constexpr auto kBefore = std::to_array<std::string_view>(
      {"，", ",", "今年", "都", "已经", "快", " ", "（", "(", "、", "高龄"});
  constexpr auto kBehind = std::to_array<std::string_view>(
      {"了", "，", ",", "。", "有", "多", "好几", "）", ")", "、"});
  const std::string_view unit = "十";
  std::size_t done = 0;
  for (std::size_t at = text.find(unit); at != text.npos;
       at = text.find(unit, at + unit.size())) {
    if (at < done) continue;
    std::size_t end = at + unit.size();
    while (end + kHan <= text.size() && ChineseNumber(text.substr(end, kHan))) {
      end += kHan;
    }
    done = end;
    const auto number = NumberBefore(text, end);
    if (!number || number->value < kOld || number->value >= 100) continue;
    if (!EndsWithAny(text.substr(0, number->begin), kBefore) ||
        !BeginsWithAny(text.substr(end), kBehind)) {
      continue;
    }
    ages.push_back({{number->begin, end}, number->value, false});
  }
}

struct Grade {
  std::string_view word;
  int oldest;  // In this grade, with a year repeated or begun late.
};

// Six-year primary school from six or seven on (Compulsory Education Law,
// article 11), then three and three years.
constexpr auto kGrades = std::to_array<Grade>({
    {"托班", 3},
    {"托儿所", 3},
    {"幼儿园", 6},
    {"幼兒園", 6},
    {"幼稚园", 6},
    {"幼稚園", 6},
    {"学前班", 7},
    {"小学", 13},
    {"小學", 13},
    {"国小", 13},
    {"國小", 13},
    {"一年级", 8},
    {"一年級", 8},
    {"二年级", 9},
    {"二年級", 9},
    {"三年级", 10},
    {"三年級", 10},
    {"四年级", 11},
    {"四年級", 11},
    {"五年级", 12},
    {"五年級", 12},
    {"六年级", 13},
    {"六年級", 13},
    {"七年级", 13},
    {"七年級", 13},
    {"八年级", 15},
    {"八年級", 15},
    {"九年级", 16},
    {"九年級", 16},
    {"初一", 13},
    {"初二", 15},
    {"初三", 16},
    {"國一", 13},
    {"國二", 15},
    {"國三", 16},
    {"初中", 16},
    {"国中", 16},
    {"國中", 16},
    {"高一", 17},
    {"高二", 17},
    {"高三", 17},
    {"高中", 17},
    {"中学生", 17},
    {"中學生", 17},
    {"未成年", 17},
    {"elementary school", 13},
    {"primary school", 13},
    {"kindergarten", 6},
    {"preschool", 6},
    {"middle school", 15},
    {"high schooler", 17},
    {"first grade", 8},
    {"second grade", 9},
    {"third grade", 10},
    {"fourth grade", 11},
    {"fifth grade", 12},
    {"sixth grade", 13},
    {"seventh grade", 13},
    {"eighth grade", 15},
    {"ninth grade", 16},
    {"3rd grade", 10},
    {"4th grade", 11},
    {"5th grade", 12},
    {"6th grade", 13},
    {"7th grade", 13},
    {"8th grade", 15},
});

// Words that make a school no age: who teaches or once went there.
constexpr auto kNoPupil = std::to_array<std::string_view>(
    {"老师", "老師", "教师",    "教師",     "班主任", "校长", "校長",   "主任",
     "教导", "毕业", "畢業",    "学历",     "學歷",   "文化", "没毕业", "肄业",
     "辍学", "同学", "同學",    "那年",     "那会",   "时",   "的时候", "家长",
     "家長", "辅导", "补习",    "门口",     "附近",   "旁",   "对面",   "语文",
     "数学", "英语", "teacher", " teacher", "保安",   "食堂"});
constexpr auto kHigher = std::to_array<std::string_view>(
    {"大学", "大學", "本科", "研究生", "大专", "我的", "毕业于"});

void AddGrades(std::string_view text, std::vector<AgeWord>& ages) {
  for (const Grade& grade : kGrades) {
    for (std::size_t at = text.find(grade.word); at != text.npos;
         at = text.find(grade.word, at + grade.word.size())) {
      const std::size_t behind = at + grade.word.size();
      if (BeginsWithAny(text.substr(behind), kNoPupil) ||
          EndsWithAny(text.substr(0, at), kHigher)) {
        continue;
      }
      ages.push_back({{at, behind}, grade.oldest, grade.oldest < kFourteen});
    }
  }
}

// "10后": born from 2010 on. A decade that reaches 18 proves nothing.
void AddDecades(std::string_view text, int year, std::vector<AgeWord>& ages) {
  constexpr int kCentury = 100;
  for (const std::string_view word : {"后", "後"}) {
    for (std::size_t at = text.find(word); at != text.npos;
         at = text.find(word, at + word.size())) {
      if (at < 2 || !IsDigit(text[at - 1]) || !IsDigit(text[at - 2])) continue;
      if (at > 2 && IsDigit(text[at - 3])) continue;
      const int decade = (text[at - 2] - '0') * 10 + (text[at - 1] - '0');
      const int oldest = year % kCentury - decade;
      if (oldest < 0 || oldest >= kAdult) continue;
      ages.push_back({{at - 2, at + word.size()}, oldest, oldest < kFourteen});
    }
  }
}

// The next run of digits of `text` from `at` on, as a number; 0 if none of
// one or two digits.
int NextPart(std::string_view text, std::size_t& at) {
  while (at < text.size() && !IsDigit(text[at])) {
    if (text[at] == '*') return 0;
    ++at;
  }
  int value = 0;
  for (int digits = 0; digits < 2 && at < text.size() && IsDigit(text[at]);
       ++digits) {
    value = value * 10 + (text[at++] - '0');
  }
  return value;
}

std::optional<AsOf> Birth(std::string_view year_month_day) {
  constexpr std::size_t kYearDigits = 4;
  constexpr int kMonths = 12;
  constexpr int kDays = 31;
  if (year_month_day.size() < kYearDigits) return std::nullopt;
  AsOf birth{0, 0, 0};
  for (const char digit : year_month_day.substr(0, kYearDigits)) {
    if (!IsDigit(digit)) return std::nullopt;
    birth.year = birth.year * 10 + (digit - '0');
  }
  std::size_t at = kYearDigits;
  birth.month = NextPart(year_month_day, at);
  if (birth.month > 0) birth.day = NextPart(year_month_day, at);
  if (birth.month > kMonths || birth.day > kDays) return std::nullopt;
  return birth;
}

}  // namespace

std::optional<AsOf> AsOfDay(std::string_view date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') {
    return std::nullopt;
  }
  const auto day = Birth(date.substr(0, 10));
  return day && day->month > 0 && day->day > 0 ? day : std::nullopt;
}

std::optional<int> AgeOn(const AsOf& birth, const AsOf& day) {
  constexpr int kOldest = 120;
  int age = day.year - birth.year;
  const bool later_month = birth.month > day.month;
  const bool later_day = birth.month == day.month && birth.day > day.day;
  if (later_month || later_day) --age;
  if (age < 0 || age > kOldest) return std::nullopt;
  return age;
}

std::optional<AsOf> BirthInDate(std::string_view written) {
  return Birth(written);
}

std::optional<AsOf> BirthInResidentId(std::string_view written) {
  constexpr std::size_t kDigits = 18;
  constexpr std::size_t kRegion = 6;
  constexpr std::size_t kBirth = 8;
  if (written.size() != kDigits) return std::nullopt;
  return Birth(written.substr(kRegion, kBirth));
}

std::vector<AgeWord> AgeWordsIn(std::string_view text, int year) {
  std::vector<AgeWord> ages;
  for (const std::string_view unit :
       {"岁", "歲", " years old", " year old", "-year-old", " yo ", " y/o",
        " yr old", " yrs old", "yo,", " y.o."}) {
    AddYears(text, unit, ages);
  }
  AddOldYears(text, ages);
  AddLabelledYears(text, ages);
  AddGrades(text, ages);
  AddDecades(text, year, ages);
  std::ranges::stable_sort(ages, {},
                           [](const AgeWord& age) { return age.span.begin; });
  return ages;
}

}  // namespace undox
