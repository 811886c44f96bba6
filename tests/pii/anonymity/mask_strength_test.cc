#include "pii/anonymity/mask_strength.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "pii/anonymity/mobile_places.h"
#include "pii/anonymity/resident_id_mask.h"
#include "pii/numbers/checksum.h"
#include "pii/numbers/number_shape.h"
#include "pii/numbers/resident_id.h"

namespace undox {
namespace {

struct MaskCase {
  const char* name;
  const char* type;
  const char* pattern;
  KnownFacts facts;
  double candidates;
};
void PrintTo(const MaskCase& c, std::ostream* os) { *os << c.name; }

class MaskFigureTest : public testing::TestWithParam<MaskCase> {};
TEST_P(MaskFigureTest, LeavesThePrintedNumber) {
  const MaskCase& c = GetParam();
  EXPECT_EQ(MaskCandidates(c.type, c.pattern, c.facts), c.candidates);
}

// Design, exposure, section 3: "Masked ID", "Masked mobile"; the others are
// arithmetic. The county of the standard's own example.
INSTANTIATE_TEST_SUITE_P(
    Figures, MaskFigureTest,
    testing::ValuesIn<MaskCase>({
        {"BirthHidden", "CN_RESIDENT_ID", "110105********002X", {}, 2688},
        {"BirthdayHidden", "CN_RESIDENT_ID", "1101051992****002X", {}, 33},
        {"LastFourHidden", "CN_RESIDENT_ID", "11010519491231****", {}, 1000},
        {"LastFourHiddenOfAMan",
         "CN_RESIDENT_ID",
         "11010519491231****",
         {.sex = Sex::kMale},
         8},
        {"CountyDayAndSexShown", "CN_RESIDENT_ID", "11010519491231**2*", {}, 8},
        {"AnotherBirthDateSaid",
         "CN_RESIDENT_ID",
         "11010519491231****",
         {.birth_year = 1990},
         1000},
        {"FirstThreeLastFour", "PHONE_NUMBER", "138****8000", {}, 10'000},
        {"InSomeCity", "PHONE_NUMBER", "138****8000", {.city_known = true}, 21},
        {"InShanghai", "PHONE_NUMBER", "138****8000", {.region = 310000}, 341},
        {"InACountyOfShanghai",
         "PHONE_NUMBER",
         "138****8000",
         {.region = 310104},
         341},
        {"FirstSeven", "PHONE_NUMBER", "1381234****", {}, 10'000},
        {"FirstSevenInSomeCity",
         "PHONE_NUMBER",
         "1381234****",
         {.city_known = true},
         10'000},
        {"FirstThreeInSomeCity",
         "PHONE_NUMBER",
         "138********",
         {.city_known = true},
         210'000},
        {"MobileShown", "PHONE_NUMBER", "13812348000", {}, 1},
        {"CardsFiveHidden", "BANK_CARD", "621700*****12345", {}, 10'000},
        {"CardsOneHidden", "BANK_CARD", "62170012345678*0", {}, 1},
        {"PlateOfAnAuthority", "CN_LICENSE_PLATE", "京A*****", {}, 7'060'000},
        {"PlatesDigitHidden", "CN_LICENSE_PLATE", "京AD123*", {}, 10 + 24},
        {"Handle", "SOCIAL_HANDLE", "ab***", {}, 1000},
    }),
    [](const auto& test) { return std::string(test.param.name); });

// The median over years and counties is the design's 33.
TEST(ResidentIdMaskTest, LeavesAYearsBirthdaysOverEleven) {
  std::vector<double> counts;
  for (int year = 1950; year < 2010; ++year) {
    counts.push_back(MaskCandidates(
        "CN_RESIDENT_ID", "110105" + std::to_string(year) + "****002X", {}));
  }
  std::sort(counts.begin(), counts.end());
  EXPECT_EQ(counts[counts.size() / 2], 33);
}

// All texts that `pattern` allows with digits for its stars.
std::vector<std::string> Filled(const std::string& pattern) {
  std::vector<std::string> all = {""};
  for (const char shown : pattern) {
    std::vector<std::string> longer;
    for (const std::string& text : all) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (shown == '*') longer.push_back(text + digit);
      }
      if (shown != '*') longer.push_back(text + shown);
    }
    all = std::move(longer);
  }
  return all;
}

std::string Hide(std::string text, std::size_t from, std::size_t to, int count,
                 std::mt19937_64& engine) {
  for (; count > 0; --count) text[from + engine() % (to - from)] = '*';
  return text;
}

// "11010519900101002X" of any county and a day that all months have.
std::string AnyId(std::mt19937_64& engine) {
  const auto counties = CountyCodes();
  const auto two = [&](std::uint64_t n) {
    return std::string(n < 10 ? "0" : "") + std::to_string(n);
  };
  const std::string body = std::to_string(counties[engine() % 2978]) +
                           std::to_string(1940 + engine() % 81) +
                           two(1 + engine() % 12) + two(1 + engine() % 28) +
                           std::to_string(100 + engine() % 900);
  for (const char check : std::string("0123456789X")) {
    if (IsValidMod11_2(body + check)) return body + check;
  }
  return "";
}

TEST(ResidentIdMaskTest, AgreesWithTryingEveryNumber) {
  std::mt19937_64 engine(20261122);
  const std::set<RegionCode> counties(CountyCodes().begin(),
                                      CountyCodes().end());
  for (int i = 0; i < 100; ++i) {
    const std::string id = AnyId(engine);
    const std::string pattern = Hide(id, 0, 17, 4, engine);
    const Sex sex = (id[16] - '0') % 2 == 1 ? Sex::kMale : Sex::kFemale;
    const KnownFacts facts = {
        .region = engine() % 2 == 0 ? 0 : std::stoi(id.substr(0, 2)) * 10000,
        .birth_year = engine() % 2 == 0 ? 0 : std::stoi(id.substr(6, 4)),
        .sex = engine() % 2 == 0 ? Sex::kUnknown : sex};
    double count = 0;
    for (const std::string& number : Filled(pattern)) {
      const auto parts = ParseResidentId(number);
      if (!parts || !counties.contains(parts->region)) continue;
      if (parts->year < 1940 || parts->year > 2020) continue;
      const bool fits =
          (facts.region == 0 || IsWithin(parts->region, facts.region)) &&
          (facts.birth_year == 0 || facts.birth_year == parts->year) &&
          (facts.sex == Sex::kUnknown ||
           parts->male == (facts.sex == Sex::kMale));
      if (fits) ++count;
    }
    EXPECT_EQ(ResidentIdNumbers(pattern, facts), count);
  }
}

TEST(MobileMaskTest, AgreesWithTryingEveryPrefix) {
  std::mt19937_64 engine(20261122);
  const MobilePlaces& places = MobilePlaces::Shipped();
  const RegionCode regions[] = {310000, 320100, 440000, 510100, 110108};
  for (int i = 0; i < 60; ++i) {
    const std::string shown = std::to_string(
        13'800'000'000 + engine() % 10'000'000'000 % 199'999'999);
    const std::string pattern = Hide(shown, 3, 11, 3, engine);
    const RegionCode region = regions[engine() % 5];
    double count = 0;
    for (const std::string& number : Filled(pattern)) {
      const std::vector<int> of_place = places.Count(number);
      for (std::size_t p = 0; p < of_place.size(); ++p) {
        if (places.IsIn(p, region)) count += of_place[p];
      }
    }
    const double all = static_cast<double>(Filled(pattern).size());
    EXPECT_EQ(MaskCandidates("PHONE_NUMBER", pattern, {.region = region}),
              count > 0 ? count : all);
  }
}

TEST(CardMaskTest, AgreesWithTryingEveryNumber) {
  std::mt19937_64 engine(20261122);
  for (int i = 0; i < 100; ++i) {
    std::string number = "62";
    while (number.size() < 16) number += static_cast<char>('0' + engine() % 10);
    const std::string pattern = Hide(number, 0, 16, 4, engine);
    const auto all = Filled(pattern);
    const auto count = std::count_if(all.begin(), all.end(), IsPaymentCard);
    EXPECT_EQ(MaskCandidates("BANK_CARD", pattern, {}), std::max(1L, count));
  }
}

TEST(MaskStrengthTest, NeverRisesWhenASymbolIsShown) {
  std::mt19937_64 engine(20261122);
  for (int i = 0; i < 5000; ++i) {
    const bool id = engine() % 4 == 0;
    const std::string value =
        id ? AnyId(engine)
           : std::to_string(13'000'000'000 + engine() % 7'000'000'000);
    const std::string wide = Hide(value, id ? 0 : 1, value.size(), 8, engine);
    std::string narrow = wide;
    const std::size_t shown = engine() % value.size();
    narrow[shown] = value[shown];
    const KnownFacts facts = {.city_known = engine() % 2 == 0};
    const std::string type = id ? "CN_RESIDENT_ID" : "PHONE_NUMBER";
    EXPECT_LE(MaskCandidates(type, narrow, facts),
              MaskCandidates(type, wide, facts));
  }
}

}  // namespace
}  // namespace undox
