#include "pii/numbers/resident_id.h"

#include <algorithm>
#include <array>
#include <string>

#include "pii/numbers/checksum.h"

namespace undox {
namespace {

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// First two digits of GB/T 2260 codes; 71, 81 and 82 belong to residents of
// Taiwan, Hong Kong and Macao, 83 to Taiwan residents' permits (2018 rules),
// 91 to foreigners' permanent residence.
bool IsProvince(int code) {
  constexpr std::array<int, 36> kProvinces = {
      11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
      44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91};
  return std::binary_search(kProvinces.begin(), kProvinces.end(), code);
}

}  // namespace

bool IsCalendarDate(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return false;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30,
                                         31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days =
      kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  return day <= days;
}

std::optional<ResidentIdParts> ParseResidentId(std::string_view id) {
  const bool old = id.size() == 15;
  if (old ? !std::all_of(id.begin(), id.end(),
                         [](char c) { return c >= '0' && c <= '9'; })
          : !IsValidMod11_2(id)) {
    return std::nullopt;
  }
  ResidentIdParts parts;
  parts.region = Number(id.substr(0, 6));
  const std::string_view birth = id.substr(6, old ? 6 : 8);
  const std::size_t year_digits = old ? 2 : 4;
  parts.year = Number(birth.substr(0, year_digits)) + (old ? 1900 : 0);
  parts.month = Number(birth.substr(year_digits, 2));
  parts.day = Number(birth.substr(year_digits + 2, 2));
  parts.male = (id[old ? 14 : 16] - '0') % 2 == 1;
  if (!IsProvince(parts.region / 10000) || parts.region % 10000 == 0 ||
      parts.year < 1880 || parts.year > 2039 ||
      !IsCalendarDate(parts.year, parts.month, parts.day)) {
    return std::nullopt;
  }
  return parts;
}

bool IsValidResidentId18(std::string_view digits) {
  return digits.size() == 18 && ParseResidentId(digits).has_value();
}

}  // namespace undox
