#include "pii/anonymity/region.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

struct RegionCase {
  const char* name;
  const char* address;
  RegionCode region;
};
void PrintTo(const RegionCase& c, std::ostream* os) { *os << c.name; }

class RegionTest : public testing::TestWithParam<RegionCase> {};

// Codes: GB/T 2260.
TEST_P(RegionTest, ReadsTheFinestDivision) {
  EXPECT_EQ(RegionOf(GetParam().address), GetParam().region);
}

INSTANTIATE_TEST_SUITE_P(
    Codes, RegionTest,
    testing::ValuesIn<RegionCase>({
        {"Province", "江苏省", 320000},
        {"Prefecture", "南京市", 320100},
        {"Chain", "江苏省南京市玄武区示例路1号", 320102},
        {"WithoutSuffixes", "江苏南京玄武", 320102},
        {"SharedCountyBehindItsCity", "南京市鼓楼区示例路", 320106},
        {"SharedCountyAlone", "鼓楼区示例路", 0},
        {"Municipality", "北京市海淀区", 110108},
        {"CityNamedAsItsProvince", "吉林省吉林市", 220200},
        {"RoadNamedAfterACity", "南京东路1号", 0},
        {"RoadInAnotherCity", "上海市南京东路1号", 310000},
        {"Unknown", "示例路1号", 0},
        {"Empty", "", 0},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CountyCodesTest, HoldsTheCountiesOfToday) {
  EXPECT_EQ(CountyCodes().size(), 2978u);
}

// Census of 2020, communique 1: 1,411,778,724, of them 2,000,000 in service.
TEST(PeopleOfTest, AddsUpToThePopulation) {
  double people = 0;
  for (const RegionCode county : CountyCodes()) people += PeopleOf(county);
  EXPECT_NEAR(people, 1'409'778'724, 50'000);
}

}  // namespace
}  // namespace undox
