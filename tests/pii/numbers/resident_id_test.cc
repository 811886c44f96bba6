#include "pii/numbers/resident_id.h"

#include <gtest/gtest.h>

#include <string>

#include "pii/numbers/region_code.h"

namespace undox {
namespace {

struct RegionCase {
  const char* name;
  int code;
  bool resident;
  bool foreigner;
};
void PrintTo(const RegionCase& c, std::ostream* os) { *os << c.name; }

class RegionCodeTest : public testing::TestWithParam<RegionCase> {};

TEST_P(RegionCodeTest, KnowsWhoseNumberItBegins) {
  EXPECT_EQ(IsResidentRegion(GetParam().code), GetParam().resident);
  EXPECT_EQ(IsForeignerRegion(GetParam().code), GetParam().foreigner);
}

// Codes as the tables of the Ministry of Civil Affairs print them.
INSTANTIATE_TEST_SUITE_P(
    Regions, RegionCodeTest,
    testing::ValuesIn<RegionCase>({
        {"DongchengOfBeijing", 110101, true, false},
        {"FulingOfSichuanUntil1997", 512301, true, false},
        {"JiangjinOfSichuanUntil1997", 510225, true, false},
        {"DongguanWithoutCounties", 441900, true, false},
        {"PermitOfHongKong", 810000, true, false},
        {"PermitOfMacao", 820000, true, false},
        {"PermitOfTaiwan", 830000, true, false},
        {"SettledFromTaiwan", 710000, true, false},
        {"ForeignerFromTheUnitedStates", 911840, false, true},
        {"ForeignerOfNoProvince", 916840, false, false},
        {"ForeignerOfNoCountry", 911999, false, false},
        {"NoProvince", 160101, false, false},
        {"NoPrefecture", 119921, false, false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ResidentIdTest, ReadsTheStandardsExample) {
  const auto parts = ParseResidentId("11010519491231002X");
  ASSERT_TRUE(parts.has_value());
  EXPECT_EQ(parts->region, 110105);
  EXPECT_EQ(parts->year, 1949);
  EXPECT_EQ(parts->month, 12);
  EXPECT_EQ(parts->day, 31);
  EXPECT_FALSE(parts->male);
}

TEST(ResidentIdTest, TakesNoForeignerOfTheFirstGeneration) {
  EXPECT_FALSE(ParseResidentId("911840491231002").has_value());
  EXPECT_TRUE(ParseResidentId("110105491231002").has_value());
}

}  // namespace
}  // namespace undox
