#include "pii/redaction/masking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "pii/pii_type.h"

namespace undox {
namespace {

Finding Of(std::string type, std::string value) {
  Finding finding;
  finding.type = std::move(type);
  finding.value = Sensitive(std::move(value));
  return finding;
}

struct StrengthCase {
  const char* name;
  const char* type;
  const char* masked;
  MaskContext context;
  bool strong;
};
void PrintTo(const StrengthCase& c, std::ostream* os) { *os << c.name; }

class MaskStrengthTest : public testing::TestWithParam<StrengthCase> {};

TEST_P(MaskStrengthTest, AsksForAThousandCandidates) {
  const StrengthCase& c = GetParam();
  EXPECT_EQ(IsMaskStrong(c.type, c.masked, c.context), c.strong);
}

// Contract: "138****8000 beside a city leaves 21: it is not allowed". Counts of
// numbers: design, exposure, section 3.
INSTANTIATE_TEST_SUITE_P(
    Contract, MaskStrengthTest,
    testing::ValuesIn<StrengthCase>({
        {"MobileBesideACity",
         "PHONE_NUMBER",
         "138****8000",
         {.city_known = true},
         false},
        {"SameInInternationalForm",
         "PHONE_NUMBER",
         "+86138****8000",
         {.city_known = true},
         false},
        {"MobileWithoutACity", "PHONE_NUMBER", "138****8000", {}, true},
        {"MobileWithAStricterPolicy",
         "PHONE_NUMBER",
         "138****8000",
         {.least_candidates = 100'000},
         false},
        {"MobileWhoseTailStandsElsewhere",
         "PHONE_NUMBER",
         "138********",
         {.symbols_elsewhere = 4},
         true},
        {"TheSameBesideACity",
         "PHONE_NUMBER",
         "138********",
         {.city_known = true, .symbols_elsewhere = 4},
         false},
        {"OneDigitOnly",
         "PHONE_NUMBER",
         "1**********",
         {.city_known = true},
         true},
        {"BirthdayOfAnId", "CN_RESIDENT_ID", "1101051949****002X", {}, false},
        {"BirthOfAnId", "CN_RESIDENT_ID", "110105********002X", {}, true},
        {"CardWithTwoHidden", "BANK_CARD", "62170000000000**", {}, false},
        {"SurnameAlone", "PERSON", "王**", {}, true},
        {"SurnameInACity", "PERSON", "王**", {.city_known = true}, true},
        {"SurnameInABuilding", "PERSON", "王**", {.rest_bits = 23.2}, false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

struct SampleCase {
  const char* name;
  const char* type;
  const char* value;
  MaskContext context;
  const char* sample;
};
void PrintTo(const SampleCase& c, std::ostream* os) { *os << c.name; }

class MaskedSampleTest : public testing::TestWithParam<SampleCase> {};

TEST_P(MaskedSampleTest, PrintsWhatTheRuleAllows) {
  const SampleCase& c = GetParam();
  EXPECT_EQ(MaskedSample(Of(c.type, c.value), c.context), c.sample);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, MaskedSampleTest,
    testing::ValuesIn<SampleCase>({
        {"ContractsPhone", "PHONE_NUMBER", "+8613800138000", {}, "1**********"},
        {"PhoneBesideACity",
         "PHONE_NUMBER",
         "+8613800138000",
         {.city_known = true},
         "1**********"},
        {"PhoneThatStandsElsewhere",
         "PHONE_NUMBER",
         "+8613800138000",
         {.symbols_elsewhere = 9},
         "***********"},
        {"PhoneMaskedByItsAuthor",
         "PHONE_NUMBER",
         "138****8000",
         {},
         "1**********"},
        {"Landline", "PHONE_NUMBER", "+861055550100", {}, "**********"},
        {"ForeignPhone", "PHONE_NUMBER", "+12025550123", {}, "***********"},
        {"ResidentId",
         "CN_RESIDENT_ID",
         "11010519491231002X",
         {},
         "******************"},
        {"CommonSurname", "PERSON", "王甲乙", {}, "王**"},
        {"UncountedSurname", "PERSON", "示甲乙", {}, "***"},
        {"SurnameInABuilding", "PERSON", "王甲乙", {.rest_bits = 23.2}, "***"},
        {"Address", "ADDRESS", "示例路1号", {}, "[地址]"},
        {"School", "SCHOOL", "示例中学", {}, "[学校]"},
        {"Face", "FACE", "", {}, "[人脸]"},
        {"ShortNumber", "QQ_NUMBER", "12", {}, "[QQ号]"},
        {"Handle", "SOCIAL_HANDLE", "@example", {}, "********"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(MaskedSampleTest, ShowsAtMostTwoSymbolsOfAnyType) {
  for (const TypeTraits& traits : AllTypes()) {
    const std::string sample =
        MaskedSample(Of(std::string(traits.id), "0123456789"), {});
    if (sample.starts_with("[")) continue;
    const auto stars = std::count(sample.begin(), sample.end(), '*');
    EXPECT_LE(static_cast<long>(sample.size()) - stars, 2) << traits.id;
  }
}

TEST(MaskContextTest, KnowsTheCityFromAnAddressOfTheSameSubject) {
  std::vector<Finding> findings = {Of("PHONE_NUMBER", "+8613800138000"),
                                   Of("ADDRESS", "示例市")};
  findings[1].grain = PlaceGrain::kCity;
  EXPECT_TRUE(MaskContextOf(findings[0], findings).city_known);
  findings[0].subject = 0;
  findings[1].subject = 1;
  EXPECT_FALSE(MaskContextOf(findings[0], findings).city_known);
}

TEST(MaskContextTest, CountsTheBitsOfTheOthersOnly) {
  std::vector<Finding> findings = {Of("PERSON", "王甲乙"),
                                   Of("ADDRESS", "示例")};
  findings[1].grain = PlaceGrain::kBuilding;
  EXPECT_NEAR(MaskContextOf(findings[0], findings).rest_bits, 23.2, 1e-9);
  EXPECT_EQ(MaskContextOf(findings[0], std::span(findings).first(1)).rest_bits,
            0);
}

TEST(MaskContextTest, TakesOnePersonToBeLeftBesideVeryManyFindings) {
  std::vector<Finding> findings(100, Of("PHONE_NUMBER", "+8613800138000"));
  findings.push_back(Of("PERSON", "王甲乙"));
  const MaskContext context = MaskContextOf(findings.back(), findings);
  EXPECT_EQ(MaskedSample(findings.back(), context), "***");
}

}  // namespace
}  // namespace undox
