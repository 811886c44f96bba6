#include "detectors/numbers/birth_date_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

using testing::SizeIs;

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(ProbeOf<BirthDateDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class BirthDateClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(BirthDateClaimTest, MarksExactlyTheBirthDates) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "DATE_OF_BIRTH"), GetParam().text);
}

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Forms, BirthDateClaimTest,
    testing::ValuesIn<Claim>({
        {"Label", "出生日期：{1998-03-02}"},
        {"Chinese", "生日{1998年3月2日}"},
        {"BornOn", "生于{1998年3月2日}，属虎"},
        {"BornBehind", "{1998.03.02}出生"},
        {"BornShort", "{1998年3月2日}生"},
        {"Slashes", "生日 {1998/03/02}"},
        {"Compact", "出生 {19980302}"},
        {"NoYear", "生日是{3月2日}"},
        {"NoYearHao", "她{3月2号}生日"},
        {"ShortYear", "{98年3月2日}生"},
        {"NoDay", "出生年月：{1998年3月}"},
        {"Lunar", "生日农历{3月2日}"},
        {"Dob", "DOB: {1998-03-02}"},
        {"DobUs", "DOB {03/02/1998}"},
        {"EnglishBorn", "born on {March 2, 1998} in Leeds"},
        {"EnglishDayFirst", "date of birth {2 March 1998}"},
        {"EnglishOrdinal", "her birthday is {March 2nd}"},
        {"HanNumerals", "生辰：{一九九八年三月二日}"},
        {"HanNumeralsBehind", "{一九九八年十一月二十三日}生"},
        {"HanZero", "出生日期 {二〇〇五年十一月九日}"},
        {"LunarDay", "农历生日{三月初二}"},
        {"LunarDayOfAYear", "生辰{1995年三月初二}"},
        {"LastMonthOfTheMoon", "生日农历{1995年腊月初八}"},
        {"MoonMonth", "生日：{98年腊月初八}"},
        {"MoonMonthOnly", "生于{一九八八年冬月}"},
        {"DigitsAndMoonDay", "生辰八字：{1990年三月初二}子时"},
        {"JustThen", "过几天{3月2号}就是他生日"},
        {"ShortYearDots", "{05.03.02}出生"},
        {"MonthAndDay", "阳历生日{3.2}"},
        {"FourDigits", "生日 {0302}"},
        {"FullWidth", "出生日期：{１９９８－０３－０２}"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Zodiac, BirthDateClaimTest,
    testing::ValuesIn<Claim>({
        {"StarSign", "刚满三十,{1996年3月8日},双鱼座,会修马桶"},
        {"SignTouches", "{2001-07-30}狮子座女生"},
        {"SignBefore", "摩羯座,{1990年1月2日},未婚"},
        {"Animal", "属龙,{1988年5月2日},有房"},
        {"AnimalOfTheOldYear", "{1989年1月20日},属龙"},
        {"OnThePapers", "身份证上写的是{一九七四年十月初九}"},
        {"BornOn", "她生在{1992年10月12日}"},
        {"Traditional", "{1996年3月8日},雙魚座"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(Innocent, BirthDateClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Weight", "born 3.2 kg"},
                             {"Year", "生日2024年"},
                             {"Company", "公司生日 2010年5月6日"},
                             {"OtherDate", "1998年3月2日签的合同"},
                             {"Party", "3月2日生日会在杭州"},
                             {"Greeting", "生日快乐 2024-05-20"},
                             {"InForce", "2024年3月2日生效"},
                             {"Produced", "2024年3月2日生产"},
                             {"YearOnly", "1997年出生的"},
                             {"NoSuchDay", "生日2月31日"},
                             {"NoSuchMonth", "生日1998-13-02"},
                             {"LongAgo", "生于1881年9月25日"},
                             {"Talk", "今天谁生日"},
                             {"MoonFeast", "腊月初八喝腊八粥"},
                             {"Number", "出生人口902万"},
                             {"OtherSign", "1996年3月8日,天蝎座的要小心"},
                             {"OtherAnimal", "1996年3月8日,属猪"},
                             {"Horoscope", "2024年5月2日,属龙的运势大涨"},
                             {"SignAndDay", "天秤座 10.12 运势"},
                             {"Stubborn", "stubborn March 2, 1998"},
                         }),
                         kName);

TEST(BirthDateDetectorTest, GivesIso8601Values) {
  struct Case {
    const char* text;
    const char* value;
  };
  for (const Case& c :
       {Case{"生日1998年3月2日", "1998-03-02"},
        Case{"05年3月2日生", "2005-03-02"}, Case{"98年3月2日生", "1998-03-02"},
        Case{"生日3月2日", "--03-02"}, Case{"出生年月1998年3月", "1998-03"},
        Case{"DOB 23/02/1998", "1998-02-23"},
        Case{"born 2 March 1998", "1998-03-02"}}) {
    const auto found = Probe().Find(c.text, "DATE_OF_BIRTH");
    ASSERT_THAT(found, SizeIs(1)) << c.text;
    EXPECT_EQ(found[0].value.Reveal(), c.value);
  }
}

}  // namespace
}  // namespace undox
