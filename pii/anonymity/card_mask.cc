#include "pii/anonymity/card_mask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "pii/numbers/number_shape.h"

namespace undox {
namespace {

constexpr std::size_t kSchemeDigits = 4;
constexpr std::size_t kModulus = 10;
using Residues = std::array<double, kModulus>;

double TenForEachStar(std::string_view pattern) {
  return std::pow(10.0, static_cast<double>(
                            std::count(pattern.begin(), pattern.end(), '*')));
}

std::size_t Doubled(std::size_t digit) {
  return 2 * digit > 9 ? 2 * digit - 9 : 2 * digit;
}

// What the digit at `index` of `size` adds to Luhn's sum.
std::size_t LuhnPart(std::size_t digit, std::size_t index, std::size_t size) {
  return (size - index) % 2 == 0 ? Doubled(digit) : digit;
}

// The prefixes of four digits that fit, by their residues; `of_scheme` leaves
// only those of a card scheme.
Residues Prefixes(std::string_view pattern, bool of_scheme) {
  Residues residues{};
  for (std::size_t prefix = 0; prefix < 10'000; ++prefix) {
    std::array<char, kSchemeDigits> digits{};
    std::size_t rest = prefix;
    std::size_t sum = 0;
    bool fits = true;
    for (std::size_t i = kSchemeDigits; i > 0; --i, rest /= 10) {
      digits[i - 1] = static_cast<char>('0' + rest % 10);
      fits = fits && (pattern[i - 1] == '*' || pattern[i - 1] == digits[i - 1]);
      sum += LuhnPart(rest % 10, i - 1, pattern.size());
    }
    if (!fits || (of_scheme && !HasCardScheme({digits.data(), kSchemeDigits},
                                              pattern.size()))) {
      continue;
    }
    ++residues[sum % kModulus];
  }
  return residues;
}

double Cards(std::string_view pattern, bool of_scheme) {
  Residues residues = Prefixes(pattern, of_scheme);
  for (std::size_t i = kSchemeDigits; i < pattern.size(); ++i) {
    Residues longer{};
    for (std::size_t digit = 0; digit < 10; ++digit) {
      if (pattern[i] != '*' && pattern[i] != static_cast<char>('0' + digit)) {
        continue;
      }
      const std::size_t part = LuhnPart(digit, i, pattern.size());
      for (std::size_t r = 0; r < kModulus; ++r) {
        longer[(r + part) % kModulus] += residues[r];
      }
    }
    residues = longer;
  }
  return residues[0];
}

constexpr std::string_view kProvinces =
    "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新";
constexpr double kProvinceCount = 31;
constexpr double kAuthorityLetters = 24;  // A to Z without I and O.
constexpr int kMostLetters = 2;

enum class Symbol { kDigit, kLetter, kEnergyLetter };

bool IsLetter(char c) { return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O'; }

// Symbols of a kind that a place of the mask allows.
double Fitting(char shown, Symbol symbol) {
  constexpr std::string_view kEnergy = "DABCEFGHJK";
  switch (symbol) {
    case Symbol::kDigit:
      return shown == '*' ? 10 : (shown >= '0' && shown <= '9' ? 1 : 0);
    case Symbol::kLetter:
      return shown == '*' ? kAuthorityLetters : (IsLetter(shown) ? 1 : 0);
    default:
      if (shown == '*') return kEnergy.size();
      return kEnergy.find(shown) != kEnergy.npos ? 1 : 0;
  }
}

// Five symbols with two letters at most.
double UsualSerials(std::string_view serial) {
  std::array<double, kMostLetters + 1> with_letters = {1, 0, 0};
  for (const char shown : serial) {
    for (std::size_t n = kMostLetters + 1; n > 0; --n) {
      const double before = n > 1 ? with_letters[n - 2] : 0;
      with_letters[n - 1] =
          with_letters[n - 1] * Fitting(shown, Symbol::kDigit) +
          before * Fitting(shown, Symbol::kLetter);
    }
  }
  return with_letters[0] + with_letters[1] + with_letters[2];
}

double Digits(std::string_view part) {
  double product = 1;
  for (const char shown : part) product *= Fitting(shown, Symbol::kDigit);
  return product;
}

// Small cars: a letter of the kind, a letter or digit, four digits. Large ones:
// five digits, then the letter.
double EnergySerials(std::string_view serial) {
  const double small = Fitting(serial[0], Symbol::kEnergyLetter) *
                       (Fitting(serial[1], Symbol::kDigit) +
                        Fitting(serial[1], Symbol::kLetter)) *
                       Digits(serial.substr(2));
  const double large =
      Digits(serial.substr(0, 5)) * Fitting(serial[5], Symbol::kEnergyLetter);
  return small + large;
}

bool IsPlateSymbol(char c) {
  return c == '*' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

}  // namespace

double BankCardCandidates(std::string_view pattern) {
  if (pattern.size() < 15 || pattern.size() > 19) {
    return TenForEachStar(pattern);
  }
  const double of_scheme = Cards(pattern, true);
  return std::max(1.0, of_scheme > 0 ? of_scheme : Cards(pattern, false));
}

double PlateCandidates(std::string_view pattern) {
  const bool shown_province =
      pattern.size() > 3 && pattern[0] != '*' &&
      kProvinces.find(pattern.substr(0, 3)) != std::string_view::npos;
  if (!shown_province && !pattern.starts_with('*')) {
    return TenForEachStar(pattern);
  }
  std::string symbols;
  for (const char c : pattern.substr(shown_province ? 3 : 1)) {
    if (IsPlateSymbol(c)) symbols += c;
  }
  if (symbols.size() != 6 && symbols.size() != 7) {
    return TenForEachStar(pattern);
  }
  const std::string_view serial = std::string_view(symbols).substr(1);
  const double serials =
      serial.size() == 5 ? UsualSerials(serial) : EnergySerials(serial);
  return std::max(1.0, (shown_province ? 1 : kProvinceCount) *
                           Fitting(symbols[0], Symbol::kLetter) * serials);
}

}  // namespace undox
