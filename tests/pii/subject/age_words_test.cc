#include "pii/subject/age_words.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace undox {
namespace {

struct AgeCase {
  const char* name;
  const char* text;
  int years;  // -1: none.
};
void PrintTo(const AgeCase& c, std::ostream* os) { *os << c.name; }

class AgeWordsTest : public testing::TestWithParam<AgeCase> {};

TEST_P(AgeWordsTest, ReadsTheAgeThatIsSaid) {
  const auto ages = AgeWordsIn(GetParam().text, 2026);
  EXPECT_EQ(ages.empty() ? -1 : ages.front().years, GetParam().years);
}

INSTANTIATE_TEST_SUITE_P(Said, AgeWordsTest,
                         testing::ValuesIn<AgeCase>({
                             {"OldWithoutAUnit", "大爷，八十三，有点糊涂", 83},
                             {"OldByNow", "今年七十八了", 78},
                             {"Digits", "她今年13岁", 13},
                             {"ChineseNumerals", "才十二岁", 12},
                             {"FullYears", "年满17周岁", 17},
                             {"Traditional", "今年15歲", 15},
                             {"Label", "年龄：13", 13},
                             {"English", "a 12-year-old", 12},
                             {"SecondYearOfJunior", "在读初二", 15},
                             {"ThirdGrade", "三年级2班", 10},
                             {"Kindergarten", "幼儿园大班", 6},
                             {"BornInTheTens", "10后", 16},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

// Compulsory Education Law and plain reading: none is an age of today.
INSTANTIATE_TEST_SUITE_P(NotSaid, AgeWordsTest,
                         testing::ValuesIn<AgeCase>({
                             {"BornInTheNoughties", "00后小姐姐", -1},
                             {"BornInTheNineties", "90后", -1},
                             {"LowerBound", "3岁以上可用", -1},
                             {"Range", "适合3-6岁", -1},
                             {"Once", "13岁那年搬走的", -1},
                             {"Graduate", "初中毕业", -1},
                             {"Schooling", "高中学历", -1},
                             {"OldClassmate", "是我初中同学", -1},
                             {"Teacher", "小学老师", -1},
                             {"UniversityYear", "大学一年级", -1},
                             {"YearOfAProject", "2013年", -1},
                             {"Behind", "100后", -1},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

struct BirthCase {
  const char* name;
  const char* birth;
  const char* day;
  int age;  // -1: none.
};
void PrintTo(const BirthCase& c, std::ostream* os) { *os << c.name; }

class AgeOnTest : public testing::TestWithParam<BirthCase> {};

TEST_P(AgeOnTest, CountsWholeYears) {
  const auto birth = BirthInDate(GetParam().birth);
  const auto day = AsOfDay(GetParam().day);
  ASSERT_TRUE(day.has_value());
  EXPECT_EQ(birth ? AgeOn(*birth, *day).value_or(-1) : -1, GetParam().age);
}

INSTANTIATE_TEST_SUITE_P(Birthday, AgeOnTest,
                         testing::ValuesIn<BirthCase>({
                             {"DayBefore", "2012年3月5日", "2026-03-04", 13},
                             {"OnTheDay", "2012年3月5日", "2026-03-05", 14},
                             {"Dashes", "2008-11-30", "2026-11-29", 17},
                             {"Packed", "20081130", "2026-11-30", 18},
                             {"YearOnly", "2008年", "2026-01-01", 18},
                             {"DayStarredOut", "200811**", "2026-11-01", 18},
                             {"NotBornYet", "2027-01-01", "2026-11-22", -1},
                             {"NoYear", "3月5日", "2026-11-22", -1},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

TEST(BirthInResidentIdTest, ReadsTheEightDigitsBehindTheRegion) {
  const auto birth = BirthInResidentId("999999201203050000");
  ASSERT_TRUE(birth.has_value());
  EXPECT_EQ(birth->year, 2012);
  EXPECT_EQ(birth->month, 3);
  EXPECT_EQ(birth->day, 5);
}

TEST(BirthInResidentIdTest, KnowsTheYearOfAMaskedOne) {
  const auto birth = BirthInResidentId("9999992012********");
  ASSERT_TRUE(birth.has_value());
  EXPECT_EQ(birth->year, 2012);
  EXPECT_EQ(birth->month, 0);
}

}  // namespace
}  // namespace undox
