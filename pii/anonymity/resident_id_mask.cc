#include "pii/anonymity/resident_id_mask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

constexpr std::size_t kModulus = 11;
constexpr std::size_t kBirth = 6;
constexpr std::size_t kSequence = 14;
constexpr std::size_t kCheck = 17;
constexpr std::array<std::size_t, 17> kWeights = {7, 9, 10, 5,  8, 4, 2, 1, 6,
                                                  3, 7, 9,  10, 5, 8, 4, 2};
// The check character of each residue (ISO/IEC 7064 MOD 11-2).
constexpr std::string_view kCheckCharacters = "10X98765432";
constexpr double kPeopleOfCountyDayAndSex = 8;
constexpr int kOldestYear = 1880;
constexpr int kYoungestYear = 2039;

// How many parts of a number have each residue of their weighted sum.
using Residues = std::array<double, kModulus>;

double Sum(const Residues& residues) {
  double sum = 0;
  for (const double count : residues) sum += count;
  return sum;
}

// Whether the last digits of `number` fit `pattern`, one for each character.
bool Fits(std::string_view pattern, int number) {
  for (std::size_t i = pattern.size(); i > 0; --i, number /= 10) {
    if (pattern[i - 1] != '*' && pattern[i - 1] - '0' != number % 10) {
      return false;
    }
  }
  return true;
}

// The weighted sum of the digits of `number`, the last of which stands before
// `end`.
std::size_t Weighted(int number, std::size_t end) {
  std::size_t sum = 0;
  for (; number > 0; number /= 10) {
    sum += static_cast<std::size_t>(number % 10) * kWeights[--end];
  }
  return sum;
}

Residues Both(const Residues& a, const Residues& b) {
  Residues both{};
  for (std::size_t i = 0; i < kModulus; ++i) {
    for (std::size_t j = 0; j < kModulus; ++j) {
      both[(i + j) % kModulus] += a[i] * b[j];
    }
  }
  return both;
}

Residues Regions(std::string_view pattern, RegionCode known) {
  Residues residues{};
  bool fits_any = false;
  for (const RegionCode code : CountyCodes()) {
    if (!Fits(pattern, code)) continue;
    fits_any = true;
    if (known != 0 && !IsWithin(code, known)) continue;
    ++residues[Weighted(code, kBirth) % kModulus];
  }
  if (fits_any) return residues;
  // An abolished county, or none: one.
  int one = 0;
  for (const char shown : pattern) {
    one = one * 10 + (shown == '*' ? 0 : shown - '0');
  }
  ++residues[Weighted(one, kBirth) % kModulus];
  return residues;
}

bool IsKnownDate(int year, int month, int day, const KnownFacts& facts) {
  return (facts.birth_year == 0 || facts.birth_year == year) &&
         (facts.birth_month == 0 || facts.birth_month == month) &&
         (facts.birth_day == 0 || facts.birth_day == day);
}

void AddYear(int year, std::string_view pattern, const KnownFacts& facts,
             Residues& residues) {
  if (!Fits(pattern.substr(0, 4), year)) return;
  for (int month = 1; month <= 12; ++month) {
    if (!Fits(pattern.substr(4, 2), month)) continue;
    for (int day = 1; day <= 31; ++day) {
      if (!Fits(pattern.substr(6, 2), day) ||
          !IsKnownDate(year, month, day, facts) ||
          !IsCalendarDate(year, month, day)) {
        continue;
      }
      const int date = year * 10000 + month * 100 + day;
      ++residues[Weighted(date, kSequence) % kModulus];
    }
  }
}

// Dates of the years first to last.
Residues DatesOf(std::string_view pattern, int first, int last,
                 const KnownFacts& facts) {
  Residues residues{};
  for (int year = first; year <= last; ++year) {
    AddYear(year, pattern, facts, residues);
  }
  return residues;
}

Residues Dates(std::string_view pattern, const KnownFacts& facts) {
  // Most masks hide all of it; the sum over 81 years is made once.
  static const Residues all =
      DatesOf("********", kFirstBirthYear, kLastBirthYear, {});
  const bool known =
      facts.birth_year > 0 || facts.birth_month > 0 || facts.birth_day > 0;
  if (!known && pattern == "********") return all;
  const Residues usual =
      DatesOf(pattern, kFirstBirthYear, kLastBirthYear, facts);
  if (Sum(usual) > 0) return usual;
  return DatesOf(pattern, kOldestYear, kYoungestYear, facts);
}

Residues Sequences(std::string_view pattern, Sex sex) {
  Residues residues{};
  for (int number = 0; number < 1000; ++number) {
    const bool male = number % 2 == 1;
    if ((sex == Sex::kMale && !male) || (sex == Sex::kFemale && male)) continue;
    if (!Fits(pattern, number)) continue;
    ++residues[Weighted(number, kCheck) % kModulus];
  }
  return residues;
}

double Count(std::string_view pattern, const KnownFacts& facts) {
  const Residues all = Both(Both(Regions(pattern.substr(0, 6), facts.region),
                                 Dates(pattern.substr(kBirth, 8), facts)),
                            Sequences(pattern.substr(kSequence, 3), facts.sex));
  if (pattern[kCheck] == '*') return Sum(all);
  const std::size_t residue = kCheckCharacters.find(pattern[kCheck]);
  return residue == kCheckCharacters.npos ? 0 : all[residue];
}

bool IsShown(std::string_view part) {
  return part.find('*') == std::string_view::npos;
}

// 18 characters of a pattern with 15: all its people were born before 2000.
std::string Widened(std::string_view old) {
  return std::string(old.substr(0, 6)) + "19" + std::string(old.substr(6)) +
         "*";
}

}  // namespace

double ResidentIdNumbers(std::string_view pattern, const KnownFacts& facts) {
  if (pattern.size() == 15) return ResidentIdNumbers(Widened(pattern), facts);
  if (pattern.size() != 18) {
    return std::pow(10.0, static_cast<double>(
                              std::count(pattern.begin(), pattern.end(), '*')));
  }
  const double count = Count(pattern, facts);
  return std::max(1.0, count > 0 ? count : Count(pattern, KnownFacts{}));
}

double ResidentIdCandidates(std::string_view pattern, const KnownFacts& facts) {
  const double numbers = ResidentIdNumbers(pattern, facts);
  if (pattern.size() != 18) return numbers;
  const bool county = IsShown(pattern.substr(0, 6)) || facts.region % 100 != 0;
  const bool day =
      IsShown(pattern.substr(kBirth, 8)) ||
      (facts.birth_year > 0 && facts.birth_month > 0 && facts.birth_day > 0);
  const bool sex = pattern[kCheck - 1] != '*' || facts.sex != Sex::kUnknown;
  if (!county || !day || !sex) return numbers;
  return std::min(numbers, kPeopleOfCountyDayAndSex);
}

}  // namespace undox
