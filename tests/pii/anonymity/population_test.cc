#include "pii/anonymity/population.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace undox {
namespace {

struct NameCase {
  const char* name;
  const char* value;
  double bits;
};
void PrintTo(const NameCase& c, std::ostream* os) { *os << c.name; }

class PrintedNameTest : public testing::TestWithParam<NameCase> {};

// Design, exposure, section 3, rows "Name".
TEST_P(PrintedNameTest, HasThePrintedBits) {
  EXPECT_DOUBLE_EQ(NameBits(GetParam().value), GetParam().bits);
}

INSTANTIATE_TEST_SUITE_P(
    Figures, PrintedNameTest,
    testing::ValuesIn<NameCase>({{"Wang", "王", 3.7},
                                 {"Li", "李", 3.8},
                                 {"Zhang", "张", 3.8},
                                 {"Liu", "刘", 4.2},
                                 {"Chen", "陈", 4.5},
                                 {"MaskedWang", "王**", 3.7},
                                 {"WangSomebody", "王某某", 3.7},
                                 {"ZhangWei", "张伟", 12.3},
                                 {"WangXiuying", "王秀英", 12.3},
                                 {"ChenJianguo", "陈建国", 14.7},
                                 {"ZhouShufen", "周淑芬", 17.1},
                                 {"Empty", "", 0}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NameBitsTest, NeverIdentifiesByANameAlone) {
  for (const char* name : {"欧阳示例", "example name", "甲乙丙丁", "示·例"}) {
    EXPECT_LE(NameBits(name), 22) << name;
    EXPECT_GT(NameBits(name), 0) << name;
  }
}

TEST(NameBitsTest, LongerGivenNamesAreRarer) {
  EXPECT_LT(NameBits("王"), NameBits("王甲"));
  EXPECT_LT(NameBits("王甲"), NameBits("王甲乙"));
}

TEST(NameBitsTest, TakesCompoundSurnamesWhole) {
  EXPECT_GT(NameBits("欧阳甲"), NameBits("欧阳"));
  EXPECT_NEAR(NameBits("欧阳*"), 10.5, 0.1);  // 0.68 in a thousand.
}

TEST(NameBitsTest, ShowingACharacterNeverMakesANameMoreCommon) {
  for (const char* name : {"王*", "王*英", "王秀*", "*秀英"}) {
    EXPECT_LE(NameBits(name), NameBits("王英秀")) << name;
  }
  EXPECT_LT(NameBits("王**"), NameBits("王*英"));
}

TEST(NameBitsTest, RareNamesHaveMoreBitsThanCommonOnes) {
  EXPECT_LT(NameBits("李建军"), NameBits("李翀翯"));
  EXPECT_LT(NameBits("李欣怡"), NameBits("尉李建"));
  EXPECT_LT(NameBits("杨"), NameBits("钱"));
}

TEST(PlaceBitsTest, FinerPlacesLeaveFewerPeople) {
  const PlaceGrain coarse_to_fine[] = {
      PlaceGrain::kProvince, PlaceGrain::kCity,     PlaceGrain::kCounty,
      PlaceGrain::kTownship, PlaceGrain::kCompound, PlaceGrain::kBuilding,
      PlaceGrain::kDoor};
  double before = 0;
  for (const PlaceGrain grain : coarse_to_fine) {
    EXPECT_GT(PlaceBits(grain), before);
    before = PlaceBits(grain);
  }
  EXPECT_EQ(before, 29.0);
}

struct TextCase {
  const char* name;
  const char* text;
  double bits;
};
void PrintTo(const TextCase& c, std::ostream* os) { *os << c.name; }

class BirthTest : public testing::TestWithParam<TextCase> {};
TEST_P(BirthTest, CountsByItsParts) {
  EXPECT_DOUBLE_EQ(BirthBits(GetParam().text), GetParam().bits);
}
INSTANTIATE_TEST_SUITE_P(
    Figures, BirthTest,
    testing::ValuesIn<TextCase>({{"Decade", "90后", 2.9},
                                 {"Year", "1990年", 6.2},
                                 {"Month", "1990年1月", 9.8},
                                 {"MonthDigits", "199001", 9.8},
                                 {"Day", "1990-01-02", 14.7},
                                 {"DayDigits", "19900102", 14.7},
                                 {"Birthday", "3月5日", 8.5}}),
    [](const auto& test) { return std::string(test.param.name); });

class SchoolTest : public testing::TestWithParam<TextCase> {};
TEST_P(SchoolTest, CountsByItsFinestPart) {
  EXPECT_DOUBLE_EQ(SchoolBits(GetParam().text), GetParam().bits);
}
INSTANTIATE_TEST_SUITE_P(Figures, SchoolTest,
                         testing::ValuesIn<TextCase>({
                             {"University", "示例大学", 16.1},
                             {"Department", "示例大学计算机系", 23.2},
                             {"Year", "示例大学计算机2019级", 23.2},
                             {"School", "示例高级中学", 19.8},
                             {"UniversitysSchool", "示例大学附属中学", 19.8},
                             {"Class", "示例中学高二3班", 24.9},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

class WorkplaceTest : public testing::TestWithParam<TextCase> {};
TEST_P(WorkplaceTest, CountsByItsFinestPart) {
  EXPECT_DOUBLE_EQ(WorkplaceBits(GetParam().text), GetParam().bits);
}
INSTANTIATE_TEST_SUITE_P(Figures, WorkplaceTest,
                         testing::ValuesIn<TextCase>({
                             {"Hospital", "示例医院", 18.1},
                             {"Department", "示例医院骨科", 24.5},
                             {"Technology", "示例科技集团", 18.1},
                             {"Shop", "示例奶茶店", 24.8},
                             {"Studio", "示例工作室", 24.8},
                             {"Unknown", "示例有限公司", 21.45},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

// Census of 2020, communique 3: 126.0 million people in Guangdong.
TEST(PlaceBitsTest, CountsTheProvinceThatIsSaid) {
  EXPECT_NEAR(PlaceBits(PlaceGrain::kProvince, 440000), 3.49, 0.01);
  EXPECT_NEAR(PlaceBits(PlaceGrain::kCity, 310000), 5.83, 0.01);
}

TEST(PlaceBitsTest, NeverFallsWithAFinerPlaceOfOneRegion) {
  for (const RegionCode county : CountyCodes()) {
    const double province =
        PlaceBits(PlaceGrain::kProvince, county / 10000 * 10000);
    const double city = PlaceBits(PlaceGrain::kCity, county / 100 * 100);
    const double own = PlaceBits(PlaceGrain::kCounty, county);
    EXPECT_LE(province, city) << county;
    EXPECT_LE(city, own) << county;
    EXPECT_LE(own, PlaceBits(PlaceGrain::kTownship, county)) << county;
  }
}

TEST(BitsOfTest, InvertsTheSetSize) {
  EXPECT_NEAR(BitsOf(21), 26.0, 0.05);
  EXPECT_NEAR(BitsOf(10'000), 17.1, 0.05);
  EXPECT_EQ(BitsOf(kPopulation), 0);
  EXPECT_NEAR(BitsOf(0.1), 30.4, 0.01);
}

}  // namespace
}  // namespace undox
