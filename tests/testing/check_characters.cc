#include "tests/testing/check_characters.h"

#include <array>
#include <cstddef>

namespace undox::synthetic {
namespace {

int DigitOf(char c) { return c - '0'; }
char CharOf(int digit) { return static_cast<char>('0' + digit); }

// 0…9 for digits, 10…35 for letters.
int AlphanumericOf(char c) { return c >= 'A' ? c - 'A' + 10 : DigitOf(c); }

template <std::size_t kSize>
int WeightedSum(std::string_view digits,
                const std::array<int, kSize>& weights) {
  int sum = 0;
  const char* digit = digits.data();
  for (const int weight : weights) sum += DigitOf(*digit++) * weight;
  return sum;
}

}  // namespace

char ResidentIdCheck(std::string_view digits17) {
  // ISO 7064's recursive method; tables of weights give the same.
  int product = 0;
  for (const char c : digits17) product = (product + DigitOf(c)) * 2 % 11;
  const int check = (12 - product) % 11;
  return check == 10 ? 'X' : CharOf(check);
}

char LuhnCheck(std::string_view digits) {
  int sum = 0;
  bool doubled = true;
  for (std::size_t i = digits.size(); i-- > 0;) {
    const int value = DigitOf(digits[i]) * (doubled ? 2 : 1);
    sum += value / 10 + value % 10;
    doubled = !doubled;
  }
  return CharOf((10 - sum % 10) % 10);
}

char HkIdCheck(std::string_view letters_and_6_digits) {
  // A single letter stands behind a blank, whose value is 36.
  int sum = letters_and_6_digits.size() == 7 ? 36 * 9 : 0;
  int weight = static_cast<int>(letters_and_6_digits.size()) + 1;
  for (const char c : letters_and_6_digits) sum += AlphanumericOf(c) * weight--;
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? 'A' : CharOf(check);
}

char TwIdCheck(std::string_view letter_and_8_digits) {
  // The letters' numbers are not in order: I, O, W and Z came late.
  constexpr std::string_view kOrder = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
  const int letter =
      10 + static_cast<int>(kOrder.find(letter_and_8_digits.front()));
  int sum = letter / 10 + letter % 10 * 9;
  for (std::size_t i = 1; i < 9; ++i) {
    sum += DigitOf(letter_and_8_digits[i]) * static_cast<int>(9 - i);
  }
  return CharOf((10 - sum % 10) % 10);
}

char OrganizationCodeCheck(std::string_view eight) {
  constexpr std::array<int, 8> kWeights = {3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    sum += AlphanumericOf(eight[i]) * kWeights[i];
  }
  const int check = 11 - sum % 11;
  if (check == 11) return '0';
  return check == 10 ? 'X' : CharOf(check);
}

char CreditCodeCheck(std::string_view seventeen) {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  std::size_t sum = 0;
  std::size_t weight = 1;
  for (const char c : seventeen) {
    sum += kAlphabet.find(c) * weight;
    weight = weight * 3 % 31;
  }
  return kAlphabet[(31 - sum % 31) % 31];
}

int IbanCheck(std::string_view country2, std::string_view bban) {
  int remainder = 0;
  const auto append = [&remainder](std::string_view part) {
    for (const char c : part) {
      const int value = AlphanumericOf(c);
      remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    }
  };
  append(bban);
  append(country2);
  append("00");
  return 98 - remainder;
}

char VinCheck(std::string_view vin17) {
  // Values of A…Z; I, O and Q do not occur.
  constexpr std::array<int, 26> kLetters = {1, 2, 3, 4, 5, 6, 7, 8, 0,
                                            1, 2, 3, 4, 5, 0, 7, 0, 9,
                                            2, 3, 4, 5, 6, 7, 8, 9};
  constexpr std::array<int, 17> kWeights = {8, 7, 6, 5, 4, 3, 2, 10, 0,
                                            9, 8, 7, 6, 5, 4, 3, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    const char c = vin17[i];
    sum +=
        (c >= 'A' ? kLetters[static_cast<std::size_t>(c - 'A')] : DigitOf(c)) *
        kWeights[i];
  }
  return sum % 11 == 10 ? 'X' : CharOf(sum % 11);
}

char PostalItemCheck(std::string_view digits8) {
  const int check =
      11 - WeightedSum(digits8, std::array{8, 6, 4, 2, 3, 5, 9, 7}) % 11;
  if (check == 10) return '0';
  return check == 11 ? '5' : CharOf(check);
}

char NricCheck(std::string_view prefix_and_7_digits) {
  const char prefix = prefix_and_7_digits.front();
  int sum = WeightedSum(prefix_and_7_digits.substr(1),
                        std::array{2, 7, 6, 5, 4, 3, 2});
  if (prefix == 'T' || prefix == 'G') sum += 4;
  if (prefix == 'M') sum += 3;
  const auto remainder = static_cast<std::size_t>(sum % 11);
  if (prefix == 'S' || prefix == 'T') return "JZIHGFEDCBA"[remainder];
  if (prefix == 'M') return "KLJNPQRTUWX"[10 - remainder];
  return "XWUTRQPNMLK"[remainder];
}

char RrnCheck(std::string_view digits12) {
  const int sum =
      WeightedSum(digits12, std::array{2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5});
  return CharOf((11 - sum % 11) % 10);
}

char MyNumberCheck(std::string_view digits11) {
  const int remainder =
      WeightedSum(digits11, std::array{6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
  return remainder <= 1 ? '0' : CharOf(11 - remainder);
}

char VerhoeffCheck(std::string_view digits) {
  // Multiplication in the dihedral group D5: 0…4 rotations, 5…9 reflections.
  const auto multiply = [](int a, int b) {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + (a + b) % 5;
    return b < 5 ? 5 + (a - b) % 5 : (a - b + 5) % 5;
  };
  constexpr std::array<int, 10> kPermutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
  int state = 0;
  int position = 1;
  for (auto it = digits.rbegin(); it != digits.rend(); ++it, ++position) {
    int value = DigitOf(*it);
    for (int i = 0; i < position % 8; ++i) {
      value = kPermutation[static_cast<std::size_t>(value)];
    }
    state = multiply(state, value);
  }
  // The inverse: rotations turn back, reflections are their own.
  return CharOf(state < 5 ? (5 - state) % 5 : state);
}

}  // namespace undox::synthetic
