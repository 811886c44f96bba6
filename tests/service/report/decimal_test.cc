#include "service/report/decimal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace undox {
namespace {

struct DecimalCase {
  const char* name;
  double value;
  int decimals;
  const char* text;
};
void PrintTo(const DecimalCase& c, std::ostream* os) { *os << c.name; }

class DecimalTest : public testing::TestWithParam<DecimalCase> {};

TEST_P(DecimalTest, HasOneShortForm) {
  const DecimalCase& c = GetParam();
  EXPECT_EQ(Decimal(c.value, c.decimals).text(), c.text);
}

INSTANTIATE_TEST_SUITE_P(Numbers, DecimalTest,
                         testing::ValuesIn<DecimalCase>({
                             {"Zero", 0, 3, "0"},
                             {"NegativeZero", -0.0001, 3, "0"},
                             {"Whole", 12, 2, "12"},
                             {"DropsZeros", 0.970, 3, "0.97"},
                             {"Rounds", 0.9996, 3, "1"},
                             {"SmallFraction", 0.004, 3, "0.004"},
                             {"Negative", -2.5, 1, "-2.5"},
                             {"Population", 1411780000, 0, "1411780000"},
                             {"KeepsZerosOfWholes", 100, 2, "100"},
                             {"NineDecimals", -0.123456789, 9, "-0.123456789"},
                             {"LargeWithNineDecimals", 1e12, 9, "1000000000"},
                             {"NotANumber", std::nan(""), 2, "0"},
                             {"Infinity", HUGE_VAL, 0, "1000000000000"},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

}  // namespace
}  // namespace undox
