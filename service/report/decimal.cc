#include "service/report/decimal.h"

#include <cmath>
#include <cstdint>

namespace undox {
namespace {

// So that the product fits into 64 bits.
constexpr double kMost = 1e12;
constexpr double kMostFine = 1e9;
constexpr int kFineDecimals = 7;
constexpr std::array<double, 10> kPower = {1,   1e1, 1e2, 1e3, 1e4,
                                           1e5, 1e6, 1e7, 1e8, 1e9};

}  // namespace

Decimal::Decimal(double value, int decimals) {
  if (std::isnan(value)) value = 0;
  const bool negative = value < 0;
  const double most =
      std::fmin(std::fabs(value), decimals < kFineDecimals ? kMost : kMostFine);
  auto scaled = static_cast<std::uint64_t>(
      std::llround(most * kPower[static_cast<std::size_t>(decimals)]));
  const bool is_zero = scaled == 0;
  while (decimals > 0 && scaled % 10 == 0) {
    scaled /= 10;
    --decimals;
  }
  const auto put = [this](char c) { digits_[--begin_] = c; };
  while (decimals > 0) {
    put(static_cast<char>('0' + scaled % 10));
    scaled /= 10;
    if (--decimals == 0) put('.');
  }
  do {
    put(static_cast<char>('0' + scaled % 10));
    scaled /= 10;
  } while (scaled != 0);
  if (negative && !is_zero) put('-');
}

}  // namespace undox
