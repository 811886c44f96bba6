#include "pii/numbers/number_shape.h"

#include <algorithm>
#include <cstddef>

#include "pii/numbers/checksum.h"

namespace undox {
namespace {

// Cards whose number begins with a value from `first` to `last` (read with as
// many digits as `first` has) have between `shortest` and `longest` digits.
struct CardRange {
  int first;
  int last;
  int prefix_digits;
  std::size_t shortest;
  std::size_t longest;
};

constexpr CardRange kCardRanges[] = {
    {62, 62, 2, 16, 19},      // UnionPay.
    {81, 81, 2, 16, 19},      // UnionPay, since 2014.
    {60, 60, 2, 16, 19},      // Older mainland and Discover.
    {9558, 9559, 4, 19, 19},  // Older mainland debit cards.
    {4, 4, 1, 16, 16},        // Visa.
    {51, 55, 2, 16, 16},      // Mastercard.
    {2221, 2720, 4, 16, 16},  // Mastercard, 2-series.
    {3528, 3589, 4, 16, 16},  // JCB.
    {34, 34, 2, 15, 15},      // American Express.
    {37, 37, 2, 15, 15},
};

}  // namespace

bool IsMainlandMobileShape(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' &&
         std::all_of(digits.begin(), digits.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

bool HasCardScheme(std::string_view prefix, std::size_t length) {
  for (const CardRange& range : kCardRanges) {
    int number = 0;
    for (int i = 0; i < range.prefix_digits; ++i) {
      number = number * 10 + (prefix[static_cast<std::size_t>(i)] - '0');
    }
    if (number >= range.first && number <= range.last) {
      return length >= range.shortest && length <= range.longest;
    }
  }
  return false;
}

bool IsPaymentCard(std::string_view digits) {
  return digits.size() >= 15 && digits.size() <= 19 && IsValidLuhn(digits) &&
         HasCardScheme(digits, digits.size());
}

}  // namespace undox
