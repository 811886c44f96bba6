#include "service/filter/finding_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ValueList ListOf(const std::string& text) {
  const std::string path =
      testing::TempDir() +
      testing::UnitTest::GetInstance()->current_test_info()->name();
  std::ofstream(path, std::ios::binary) << text;
  return *ValueList::Read(path, "");
}

Finding Found(const char* type, const char* value, double confidence,
              Span span = {0, 4}) {
  Finding finding;
  finding.type = type;
  finding.value = Sensitive(value);
  finding.confidence = confidence;
  finding.location = InText{span};
  return finding;
}

std::vector<std::string> Left(const FindingFilter& filter,
                              std::vector<Finding> findings) {
  filter.Apply(findings, nullptr);
  std::vector<std::string> types;
  for (const Finding& finding : findings) types.push_back(finding.type);
  return types;
}

TEST(FindingFilterTest, AsksForAProbabilityOfTheTypesItNames) {
  FindingFilter filter;
  filter.thresholds["PERSON"] = 0.9;
  EXPECT_THAT(
      Left(filter, {Found("PERSON", "a", 0.89), Found("PERSON", "a", 0.9),
                    Found("ADDRESS", "b", 0.5)}),
      ElementsAre("PERSON", "ADDRESS"));
}

TEST(FindingFilterTest, LeavesTypesOfNoCountryAlone) {
  FindingFilter filter;
  filter.countries = {"CN"};
  EXPECT_THAT(
      Left(filter, {Found("CN_RESIDENT_ID", "a", 1), Found("US_SSN", "b", 1),
                    Found("PHONE_NUMBER", "c", 1)}),
      ElementsAre("CN_RESIDENT_ID", "PHONE_NUMBER"));
  EXPECT_EQ(CountryOf("HK_ID"), "HK");
  EXPECT_EQ(CountryOf("IP_ADDRESS"), "");
}

TEST(FindingFilterTest, SaysWhyAFindingWent) {
  FindingFilter filter;
  filter.allowed = ListOf("19999991234\n");
  filter.thresholds["PERSON"] = 0.9;
  std::vector<Finding> findings = {Found("PHONE_NUMBER", "+8619999991234", 1),
                                   Found("PERSON", "a", 0.6)};
  std::vector<NearMiss> misses;
  filter.Apply(findings, &misses);
  EXPECT_THAT(findings, IsEmpty());
  ASSERT_EQ(misses.size(), 2U);
  EXPECT_THAT(misses[0].seen.evidence.checks, ElementsAre("allow-list"));
  EXPECT_TRUE(misses[0].seen.value.empty());
  EXPECT_THAT(misses[1].seen.evidence.checks, ElementsAre("own-threshold"));
  EXPECT_EQ(misses[1].threshold, 0.9);
}

TEST(FindingFilterTest, ADeniedValueStaysWhateverElseIsSaid) {
  FindingFilter filter;
  filter.denied = ListOf("19999991234\n");
  filter.allowed = ListOf("19999991234\n");
  filter.thresholds["PHONE_NUMBER"] = 1;
  std::vector<Finding> findings = {Found("PHONE_NUMBER", "+8619999991234", .6)};
  filter.Apply(findings, nullptr);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_TRUE(IsDenied(findings[0]));
}

TEST(FindingFilterTest, FindsDeniedValuesThatNoDetectorKnows) {
  FindingFilter filter;
  filter.denied = ListOf("SOCIAL_HANDLE\t花园里的猫\nQQ_NUMBER\t80012345\n");
  const std::string text = "看，花园 里的猫！８００１２３４５ 和 1800123456";
  std::vector<Finding> findings;
  filter.AddDenied(text, findings);
  ASSERT_EQ(findings.size(), 2U);  // Not inside of the longer number.
  const Span cat = TextSpan(findings[0]);
  EXPECT_EQ(text.substr(cat.begin, cat.size()), "花园 里的猫");
  const Span number = TextSpan(findings[1]);
  EXPECT_EQ(text.substr(number.begin, number.size()), "８００１２３４５");
  filter.AddDenied(text, findings);
  EXPECT_EQ(findings.size(), 2U);  // What is covered is not added.
}

}  // namespace
}  // namespace undox
