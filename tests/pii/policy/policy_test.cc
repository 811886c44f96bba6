#include "pii/policy/policy.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

PolicyEntry Law(std::string from, std::string to) {
  PolicyEntry entry;
  entry.status = PolicyStatus::kRead;
  entry.in_force_from = std::move(from);
  entry.in_force_to = std::move(to);
  return entry;
}

TEST(PolicyTest, CountsTheFirstAndTheLastDay) {
  const PolicyEntry law = Law("2013-01-01", "2025-12-31");
  EXPECT_FALSE(IsInForce(law, "2012-12-31"));
  EXPECT_TRUE(IsInForce(law, "2013-01-01"));
  EXPECT_TRUE(IsInForce(law, "2025-12-31"));
  EXPECT_FALSE(IsInForce(law, "2026-01-01"));
}

TEST(PolicyTest, HoldsALawInForceWithoutAnEnd) {
  EXPECT_TRUE(IsInForce(Law("2021-01-01", ""), "2099-01-01"));
}

struct DateCase {
  const char* name;
  const char* time;
  const char* date;  // Empty: none.
};
void PrintTo(const DateCase& c, std::ostream* os) { *os << c.name; }

class MainlandDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(MainlandDateTest, IsTheDayAtEightHoursEastOfUtc) {
  EXPECT_EQ(MainlandDate(GetParam().time).value_or(""), GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Times, MainlandDateTest,
    testing::ValuesIn<DateCase>({
        {"DateOnly", "2026-01-02", "2026-01-02"},
        {"UtcMorning", "2026-01-02T03:04:05Z", "2026-01-02"},
        {"UtcEvening", "2025-12-31T16:00:00Z", "2026-01-01"},
        {"Beijing", "2025-12-31T23:59:59+08:00", "2025-12-31"},
        {"WestOfUtc", "2025-12-31T11:00:00-05:00", "2026-01-01"},
        {"Fraction", "2025-12-31T16:00:00.5Z", "2026-01-01"},
        {"NoOffset", "2025-12-31T23:00:00", "2025-12-31"},
        {"LeapDay", "2024-02-28T16:30:00Z", "2024-02-29"},
        {"NoSuchDay", "2025-02-29", ""},
        {"NoSuchMonth", "2025-13-01", ""},
        {"Words", "yesterday", ""},
        {"Empty", "", ""},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
