#include "pii/numbers/resident_id.h"

#include <algorithm>
#include <array>
#include <string>

#include "pii/numbers/checksum.h"
#include "pii/numbers/region_code.h"

namespace undox {
namespace {

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
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
  const bool known = IsResidentRegion(parts.region) ||
                     (!old && IsForeignerRegion(parts.region));
  if (!known || parts.year < 1880 || parts.year > 2039 ||
      !IsCalendarDate(parts.year, parts.month, parts.day)) {
    return std::nullopt;
  }
  return parts;
}

bool IsValidResidentId18(std::string_view digits) {
  return digits.size() == 18 && ParseResidentId(digits).has_value();
}

}  // namespace undox
