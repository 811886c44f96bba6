#include "detectors/numbers/written_date.h"

#include <algorithm>
#include <array>

#include "absl/strings/ascii.h"
#include "fmt/format.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMaxDateBytes = 40;
constexpr int kEarliestYear = 1920;
constexpr int kLatestYear = 2029;

// Reads forward over one text; each step says whether it fitted.
class Reader {
 public:
  Reader(string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  // A number in Chinese: 二十三, 三十, 十, 一九九八; 初三 and 廿三 of the moon.
  bool HanNumber(int& value) {
    constexpr std::array<string_view, 11> kDigits = {
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "〇"};
    constexpr std::size_t kBytes = 3;
    Word({"初"});
    const bool twenty = Word({"廿"});
    int read = twenty ? 20 : 0;
    int digits = 0;
    bool ten = twenty;
    for (;;) {
      if (Word({"十"})) {
        if (ten) return false;
        read = (digits == 0 ? 1 : read) * 10;
        ten = true;
        continue;
      }
      const string_view here = text_.substr(at_, kBytes);
      const auto* digit = std::find(kDigits.begin(), kDigits.end(), here);
      if (digit == kDigits.end() || ++digits > 4) break;
      const int unit = static_cast<int>(digit - kDigits.begin()) % 10;
      read = ten ? read + unit : read * 10 + unit;
      at_ += kBytes;
    }
    value = read;
    return digits > 0 || ten;
  }

  // A number of `least` to `most` digits, all of them.
  bool Number(std::size_t least, std::size_t most, int& value) {
    std::size_t end = at_;
    int read = 0;
    while (end < text_.size() && end - at_ < most &&
           absl::ascii_isdigit(text_[end])) {
      read = read * 10 + (text_[end++] - '0');
    }
    if (end - at_ < least) return false;
    at_ = end;
    value = read;
    return true;
  }

  bool Word(std::initializer_list<string_view> words) {
    for (const string_view word : words) {
      if (!text_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return false;
  }

  void Spaces() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  // "March", "Mar.", "mar" …
  bool MonthName(int& month) {
    constexpr std::array<string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    const string_view rest = text_.substr(at_, 9);
    const std::string lower =
        absl::AsciiStrToLower(absl::string_view(rest.data(), rest.size()));
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
      const bool whole = string_view(lower).starts_with(kMonths[i]);
      if (!whole && !string_view(lower).starts_with(kMonths[i].substr(0, 3))) {
        continue;
      }
      at_ += whole ? kMonths[i].size() : 3;
      if (at_ < text_.size() && absl::ascii_isalpha(text_[at_])) return false;
      Word({"."});
      month = static_cast<int>(i) + 1;
      return true;
    }
    return false;
  }

 private:
  string_view text_;
  std::size_t at_;
};

bool IsPossible(const WrittenDate& date) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30,
                                         31, 31, 30, 31, 30, 31};
  if (date.year != 0 &&
      (date.year < kEarliestYear || date.year > kLatestYear)) {
    return false;
  }
  if (date.month < 1 || date.month > 12) return false;
  return date.day >= 0 &&
         date.day <= kDays[static_cast<std::size_t>(date.month - 1)];
}

// 98年 is 1998, 05年 is 2005.
int FullYear(int year, std::size_t digits) {
  if (digits == 4) return year;
  return year <= kLatestYear % 100 ? 2000 + year : 1900 + year;
}

// 3月, 三月, 腊月 behind a year.
bool ReadMonth(Reader& reader, int& month) {
  constexpr int kLast = 12;
  month = reader.Word({"正月"})   ? 1
          : reader.Word({"冬月"}) ? kLast - 1
          : reader.Word({"腊月"}) ? kLast
                                  : 0;
  if (month != 0) return true;
  if (!reader.Number(1, 2, month) && !reader.HanNumber(month)) return false;
  reader.Spaces();
  return reader.Word({"月份", "月"});
}

// 1998年3月2日, 98年3月2号, 3月2日, 1998年3月, 1998年三月初二.
bool ReadChinese(Reader& reader, WrittenDate& date) {
  const std::size_t begin = reader.at();
  int first = 0;
  if (!reader.Number(1, 4, first)) return false;
  const std::size_t digits = reader.at() - begin;
  reader.Spaces();
  if (digits != 3 && digits != 1 && reader.Word({"年"})) {
    date.year = FullYear(first, digits);
    reader.Spaces();
    if (!ReadMonth(reader, date.month)) return false;
  } else if (digits <= 2 && reader.Word({"月"})) {
    date.month = first;
  } else {
    return false;
  }
  Reader day = reader;
  day.Spaces();
  if (day.Number(1, 2, date.day) ||
      (date.year != 0 && day.HanNumber(date.day))) {
    day.Spaces();
    if (!day.Word({"日", "号"}) && date.year == 0) return false;
    reader = day;
  } else if (date.year == 0) {
    return false;
  }
  return true;
}

// 一九九八年三月二日, 二〇〇五年十一月, 三月初二.
bool ReadHan(Reader& reader, WrittenDate& date) {
  const std::size_t begin = reader.at();
  int first = 0;
  if (!reader.HanNumber(first)) return false;
  const std::size_t characters = (reader.at() - begin) / 3;
  if (reader.Word({"年"})) {
    if (characters != 2 && characters != 4) return false;
    date.year = FullYear(first, characters);
    if (!reader.HanNumber(date.month) || !reader.Word({"月"})) return false;
  } else if (reader.Word({"月"})) {
    date.month = first;
  } else {
    return false;
  }
  Reader day = reader;
  if (day.HanNumber(date.day)) {
    day.Word({"日", "号"});
    reader = day;
  }
  return date.year != 0 || date.day != 0;
}

// 98年腊月初八, 1990年三月初二, 一九八八年冬月: the year in digits or not, a
// month of the moon with a name or a number.
bool ReadMoon(Reader& reader, WrittenDate& date) {
  Reader year = reader;
  const std::size_t begin = year.at();
  int first = 0;
  if (year.Number(2, 4, first)) {
    const std::size_t digits = year.at() - begin;
    if (digits == 3 || !year.Word({"年"})) return false;
    date.year = FullYear(first, digits);
    reader = year;
  } else if (year.HanNumber(first) && year.Word({"年"})) {
    const std::size_t characters = (year.at() - begin) / 3 - 1;
    if (characters != 2 && characters != 4) return false;
    date.year = FullYear(first, characters);
    reader = year;
  }
  reader.Word({"农历", "阴历"});
  if (reader.Word({"正月"})) {
    date.month = 1;
  } else if (reader.Word({"冬月"})) {
    date.month = 11;
  } else if (reader.Word({"腊月"})) {
    date.month = 12;
  } else if (!reader.HanNumber(date.month) || !reader.Word({"月"})) {
    return false;
  }
  Reader day = reader;
  if (day.HanNumber(date.day)) {
    day.Word({"日", "号"});
    reader = day;
  }
  return date.year != 0 || date.day != 0;
}

// 1998-03-02, 1998/3/2, 1998.03.02, 1998 03 02, and 1998-03.
bool ReadNumeric(Reader& reader, WrittenDate& date) {
  if (!reader.Number(4, 4, date.year)) return false;
  const std::initializer_list<string_view> marks = {"-", "/", ".", " "};
  if (!reader.Word(marks) || !reader.Number(1, 2, date.month)) return false;
  Reader day = reader;
  if (day.Word(marks) && day.Number(1, 2, date.day)) reader = day;
  return true;
}

bool ReadCompact(Reader& reader, WrittenDate& date) {
  int all = 0;
  if (!reader.Number(8, 8, all)) return false;
  date.year = all / 10000;
  date.month = all / 100 % 100;
  date.day = all % 100;
  return date.day != 0;
}

// 98.03.02, 05-3-2.
bool ReadShortYear(Reader& reader, WrittenDate& date) {
  const std::initializer_list<string_view> marks = {"-", "/", "."};
  int year = 0;
  if (!reader.Number(2, 2, year) || !reader.Word(marks)) return false;
  if (!reader.Number(1, 2, date.month) || !reader.Word(marks)) return false;
  if (!reader.Number(1, 2, date.day)) return false;
  date.year = FullYear(year, 2);
  return date.day != 0;
}

// March 2, 1998; March 2nd; 2 March 1998; 2nd of March.
bool ReadEnglish(Reader& reader, WrittenDate& date) {
  const bool day_first = reader.Number(1, 2, date.day);
  if (day_first) reader.Word({"st", "nd", "rd", "th"});
  reader.Spaces();
  if (day_first) reader.Word({"of "});
  if (!reader.MonthName(date.month)) return false;
  if (!day_first) {
    reader.Spaces();
    if (!reader.Number(1, 2, date.day)) return false;
    reader.Word({"st", "nd", "rd", "th"});
  }
  Reader year = reader;
  year.Word({","});
  year.Spaces();
  if (year.Number(4, 4, date.year)) reader = year;
  return date.day != 0;
}

// 03/02/1998 (month first) or 23/02/1998 (day first, where it must be).
bool ReadSlashed(Reader& reader, WrittenDate& date) {
  const std::initializer_list<string_view> marks = {"/", "-", "."};
  if (!reader.Number(1, 2, date.month) || !reader.Word(marks)) return false;
  if (!reader.Number(1, 2, date.day) || !reader.Word(marks)) return false;
  const std::size_t begin = reader.at();
  if (!reader.Number(2, 4, date.year)) return false;
  const std::size_t digits = reader.at() - begin;
  if (digits == 3) return false;
  date.year = FullYear(date.year, digits);
  if (date.month > 12) std::swap(date.month, date.day);
  return date.day != 0;
}

}  // namespace

std::string WrittenDate::Iso() const {
  if (year == 0) return fmt::format("--{:02}-{:02}", month, day);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<WrittenDate> ReadMonthAndDay(string_view text, std::size_t at) {
  Reader reader(text, at);
  WrittenDate date;
  int both = 0;
  if (reader.Number(4, 4, both)) {
    date.month = both / 100;
    date.day = both % 100;
  } else if (!reader.Number(1, 2, date.month) ||
             !reader.Word({".", "-", "/"}) || !reader.Number(1, 2, date.day)) {
    return std::nullopt;
  }
  date.span = {at, reader.at()};
  const string_view rest = text.substr(reader.at());
  const bool goes_on =
      !rest.empty() &&
      (absl::ascii_isalnum(rest.front()) || rest.starts_with("年") ||
       ((rest.front() == '.' || rest.front() == '-' || rest.front() == '/') &&
        rest.size() > 1 && absl::ascii_isdigit(rest[1])));
  if (goes_on || date.day == 0 || !IsPossible(date)) return std::nullopt;
  return date;
}

std::optional<WrittenDate> ReadDate(string_view text, std::size_t at) {
  if (at >= text.size() || (at > 0 && absl::ascii_isdigit(text[at]) &&
                            absl::ascii_isdigit(text[at - 1]))) {
    return std::nullopt;
  }
  std::optional<WrittenDate> best;
  for (const auto read : {ReadChinese, ReadNumeric, ReadCompact, ReadEnglish,
                          ReadSlashed, ReadHan, ReadMoon, ReadShortYear}) {
    Reader reader(text, at);
    WrittenDate date;
    if (!read(reader, date) || !IsPossible(date)) continue;
    date.span = {at, reader.at()};
    const bool goes_on = date.span.end < text.size() &&
                         absl::ascii_isdigit(text[date.span.end]) &&
                         absl::ascii_isdigit(text[date.span.end - 1]);
    if (goes_on) continue;
    if (!best || date.span.size() > best->span.size()) best = date;
  }
  return best;
}

std::optional<WrittenDate> ReadDateBefore(string_view text, std::size_t end) {
  const std::size_t from = end > kMaxDateBytes ? end - kMaxDateBytes : 0;
  for (std::size_t at = from; at < end; ++at) {
    const bool may_begin = absl::ascii_isdigit(text[at]) ||
                           static_cast<unsigned char>(text[at]) >= 0xE3 ||
                           (absl::ascii_isalpha(text[at]) &&
                            (at == 0 || !absl::ascii_isalpha(text[at - 1])));
    if (!may_begin) continue;
    const auto date = ReadDate(text, at);
    if (date && date->span.end == end) return date;
  }
  return std::nullopt;
}

}  // namespace undox
