#include "pii/numbers/checksum.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "pii/numbers/iban_length.h"

namespace undox {
namespace {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr int Digit(char c) { return c - '0'; }

bool AllDigits(std::string_view s) {
  return std::all_of(s.begin(), s.end(), IsDigit);
}

// The value of a character in `alphabet`, -1 if it is not one of them.
int ValueIn(std::string_view alphabet, char c) {
  const std::size_t at = alphabet.find(c);
  return at == alphabet.npos ? -1 : static_cast<int>(at);
}

template <std::size_t N>
int WeightedSum(std::string_view digits, const std::array<int, N>& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < N; ++i) sum += Digit(digits[i]) * weights[i];
  return sum;
}

}  // namespace

bool IsValidMod11_2(std::string_view id) {
  if (id.size() != 18 || !AllDigits(id.substr(0, 17))) return false;
  constexpr std::array<int, 17> kWeights = {7, 9, 10, 5,  8, 4, 2, 1, 6,
                                            3, 7, 9,  10, 5, 8, 4, 2};
  constexpr std::string_view kCheck = "10X98765432";
  const int sum = WeightedSum(id, kWeights);
  return id[17] == kCheck[static_cast<std::size_t>(sum % 11)];
}

bool IsValidLuhn(std::string_view digits) {
  if (digits.size() < 2 || !AllDigits(digits)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = Digit(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) value = value > 4 ? 2 * value - 9 : 2 * value;
    sum += value;
  }
  return sum % 10 == 0;
}

bool IsValidIban(std::string_view iban) {
  if (iban.size() < 15 || iban.size() > 34) return false;
  if (!IsUpper(iban[0]) || !IsUpper(iban[1]) || !IsDigit(iban[2]) ||
      !IsDigit(iban[3])) {
    return false;
  }
  int remainder = 0;
  for (std::size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + 4) % iban.size()];
    if (IsDigit(c)) {
      remainder = (remainder * 10 + Digit(c)) % 97;
    } else if (IsUpper(c)) {
      remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
    } else {
      return false;
    }
  }
  return remainder == 1 && IbanLength(iban.substr(0, 2)) == iban.size();
}

bool IsValidHkId(std::string_view id) {
  if (id.size() != 8 && id.size() != 9) return false;
  const std::size_t letters = id.size() - 7;
  int sum = letters == 1 ? 36 * 9 : 0;
  int weight = letters == 1 ? 8 : 9;
  for (std::size_t i = 0; i + 1 < id.size(); ++i, --weight) {
    if (i < letters ? !IsUpper(id[i]) : !IsDigit(id[i])) return false;
    sum += weight * (i < letters ? id[i] - 'A' + 10 : Digit(id[i]));
  }
  const char check = id.back();
  if (check != 'A' && !IsDigit(check)) return false;
  return (sum + (check == 'A' ? 10 : Digit(check))) % 11 == 0;
}

bool IsValidTwId(std::string_view id) {
  if (id.size() != 10 || !IsUpper(id[0]) || !AllDigits(id.substr(2)) ||
      std::string_view("1289ABCD").find(id[1]) == std::string_view::npos) {
    return false;
  }
  // The registry's order of letters, from 10 on; of a second one the units
  // count.
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
  const int letter = 10 + ValueIn(kLetters, id[0]);
  const int second =
      IsDigit(id[1]) ? Digit(id[1]) : ValueIn(kLetters, id[1]) % 10;
  constexpr std::array<int, 8> kWeights = {7, 6, 5, 4, 3, 2, 1, 1};
  const int sum = letter / 10 + 9 * (letter % 10) + 8 * second +
                  WeightedSum(id.substr(2), kWeights);
  return sum % 10 == 0;
}

bool IsValidUscc(std::string_view code) {
  if (code.size() != 18) return false;
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  int sum = 0;
  int weight = 1;
  for (std::size_t i = 0; i < 17; ++i) {
    const int value = ValueIn(kAlphabet, code[i]);
    if (value < 0) return false;
    sum += value * weight;
    weight = weight * 3 % 31;
  }
  return ValueIn(kAlphabet, code[17]) == (31 - sum % 31) % 31;
}

bool IsValidVin(std::string_view vin) {
  if (vin.size() != 17) return false;
  constexpr std::array<int, 17> kWeights = {8, 7, 6, 5, 4, 3, 2, 10, 0,
                                            9, 8, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    int value = 0;
    if (IsDigit(vin[i])) {
      value = Digit(vin[i]);
    } else if (IsUpper(vin[i])) {
      constexpr std::string_view kValues = "12345678 12345 7 923456789";
      const char v = kValues[static_cast<std::size_t>(vin[i] - 'A')];
      if (v == ' ') return false;
      value = Digit(v);
    } else {
      return false;
    }
    sum += value * kWeights[i];
  }
  const int check = sum % 11;
  return vin[8] == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

bool IsValidRrn(std::string_view digits) {
  if (digits.size() != 13 || !AllDigits(digits)) return false;
  constexpr std::array<int, 12> kWeights = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
  const int check = 11 - WeightedSum(digits, kWeights) % 11;
  const bool foreigner = digits[6] >= '5' && digits[6] <= '8';
  return Digit(digits[12]) == (check + (foreigner ? 2 : 0)) % 10;
}

bool IsValidUps(std::string_view number) {
  if (number.size() != 18 || number.substr(0, 2) != "1Z") return false;
  int sum = 0;
  for (std::size_t i = 2; i < 17; ++i) {
    const char c = number[i];
    if (!IsDigit(c) && !IsUpper(c)) return false;
    // A letter counts the units of its place in the alphabet and one.
    const int value = IsDigit(c) ? Digit(c) : (c - 'A' + 2) % 10;
    sum += i % 2 == 0 ? value : 2 * value;
  }
  return IsDigit(number[17]) && Digit(number[17]) == (10 - sum % 10) % 10;
}

bool IsValidNric(std::string_view id) {
  if (id.size() != 9 || !AllDigits(id.substr(1, 7))) return false;
  constexpr std::array<int, 7> kWeights = {2, 7, 6, 5, 4, 3, 2};
  const int sum = WeightedSum(id.substr(1), kWeights);
  std::string_view checks;
  int offset = 0;
  switch (id[0]) {
    case 'T':
      offset = 4;
      [[fallthrough]];
    case 'S':
      checks = "JZIHGFEDCBA";
      break;
    case 'G':
      offset = 4;
      [[fallthrough]];
    case 'F':
      checks = "XWUTRQPNMLK";
      break;
    case 'M':
      offset = 3;
      checks = "XWUTRQPNJLK";
      break;
    default:
      return false;
  }
  return id[8] == checks[static_cast<std::size_t>((sum + offset) % 11)];
}

bool IsValidMyNumber(std::string_view digits) {
  if (digits.size() != 12 || !AllDigits(digits)) return false;
  constexpr std::array<int, 11> kWeights = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  const int remainder = WeightedSum(digits, kWeights) % 11;
  return Digit(digits[11]) == (remainder <= 1 ? 0 : 11 - remainder);
}

bool IsValidAadhaar(std::string_view digits) {
  if (digits.size() != 12 || !AllDigits(digits) || digits[0] < '2') {
    return false;
  }
  // Verhoeff (1969): the dihedral group of order 10 and its permutation.
  constexpr std::array<std::uint8_t, 10> kStart = {1, 5, 7, 6, 2,
                                                   8, 3, 0, 9, 4};
  const auto multiply = [](int a, int b) {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
    return b < 5 ? 5 + (a - b) % 5 : (5 + a - b) % 5;
  };
  int check = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = Digit(digits[digits.size() - 1 - i]);
    for (std::size_t p = 0; p < i % 8; ++p) {
      value = kStart[static_cast<std::size_t>(value)];
    }
    check = multiply(check, value);
  }
  return check == 0;
}

}  // namespace undox
