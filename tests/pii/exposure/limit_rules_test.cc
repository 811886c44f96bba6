#include "pii/exposure/limit_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A minor's contact, posted by another.
ExposureInput MinorsContact() {
  ExposureInput input;
  input.vulnerable = Vulnerable::kMinor;
  input.harm.push_back(
      {HarmChannel::kContact, 1, IdentifierKind::kPhone, 0, "PHONE_NUMBER"});
  return input;
}

LimitRules TwoEditions() {
  const LimitRule rule = {"minor",
                          true,
                          LimitCondition::kMinorByOther,
                          Level::kHigh,
                          {{"law-1-old", "A", "1", "2020-01-01", "2023-12-31"},
                           {"law-2-new", "A", "2", "2024-01-01", ""}},
                          "",
                          ""};
  return {"sample", {rule}};
}

TEST(ApplyLimitsTest, NamesPackAndEntriesOfTheLawOfTheDay) {
  const auto limited =
      ApplyLimits(Level::kMedium, MinorsContact(), {.by_third_party = true},
                  TwoEditions(), "2023-12-31");
  EXPECT_EQ(limited.level, Level::kHigh);
  ASSERT_EQ(limited.limits.size(), 1u);
  EXPECT_EQ(limited.limits[0].pack, "sample");
  EXPECT_EQ(limited.limits[0].article, "A 1");
  EXPECT_THAT(limited.limits[0].entries, ElementsAre("law-1-old"));
}

TEST(ApplyLimitsTest, TakesTheNewEditionFromItsFirstDay) {
  const auto limited =
      ApplyLimits(Level::kMedium, MinorsContact(), {.by_third_party = true},
                  TwoEditions(), "2024-01-01");
  ASSERT_EQ(limited.limits.size(), 1u);
  EXPECT_EQ(limited.limits[0].article, "A 2");
}

TEST(ApplyLimitsTest, LeavesAPostAloneThatIsOlderThanTheLaw) {
  const auto limited =
      ApplyLimits(Level::kMedium, MinorsContact(), {.by_third_party = true},
                  TwoEditions(), "2019-12-31");
  EXPECT_EQ(limited.level, Level::kMedium);
  EXPECT_THAT(limited.limits, IsEmpty());
}

TEST(ApplyLimitsTest, TakesWhatIsLawTodayWhereTheDayIsNotKnown) {
  const auto limited = ApplyLimits(Level::kMedium, MinorsContact(),
                                   {.by_third_party = true}, TwoEditions(), "");
  ASSERT_EQ(limited.limits.size(), 1u);
  EXPECT_THAT(limited.limits[0].entries, ElementsAre("law-2-new"));
}

TEST(ApplyLimitsTest, TellsOneRuleOfAGroup) {
  ExposureInput child = MinorsContact();
  child.under14 = true;
  const auto limited = ApplyLimits(Level::kLow, child, {.by_third_party = true},
                                   ReferenceLimits(), "");
  ASSERT_EQ(limited.limits.size(), 1u);
  EXPECT_EQ(limited.limits[0].id, "child-under-14");
  EXPECT_EQ(limited.limits[0].article, "个人信息保护法 28, 31");
}

TEST(LimitConditionTest, HasAnIdThatReadsBack) {
  for (int i = 0; i < static_cast<int>(LimitCondition::kCount); ++i) {
    const auto condition = static_cast<LimitCondition>(i);
    EXPECT_EQ(LimitConditionFromId(LimitConditionId(condition)), condition);
  }
  EXPECT_EQ(LimitConditionFromId("luck"), std::nullopt);
}

// Minors' network regulation 38 speaks of private information, PIPL 28 of all
// personal data of a child under 14.
TEST(LimitConditionTest, AsksForPrivateInformationFromFourteenOn) {
  ExposureInput name_only;
  name_only.vulnerable = Vulnerable::kMinor;
  name_only.quasi.push_back({QuasiDimension::kName, 12, "PERSON"});
  name_only.harm.push_back(
      {HarmChannel::kName, 1, IdentifierKind::kNone, 0, "PERSON"});
  const LimitFacts other = {.by_third_party = true};
  EXPECT_FALSE(Meets(LimitCondition::kMinorByOther, name_only, other));
  EXPECT_TRUE(Meets(LimitCondition::kMinorByOther, MinorsContact(), other));
  name_only.under14 = true;
  EXPECT_TRUE(Meets(LimitCondition::kChildByOther, name_only, other));
}

// Issue 5, point 6: a home address lifts the ceiling in every case.
TEST(LimitConditionTest, LiftsEveryCeilingForAHome) {
  ExposureInput report;
  report.lawful_report = true;
  report.target = Target::kBusiness;
  const LimitFacts home = {.home_address = true};
  EXPECT_TRUE(Meets(LimitCondition::kLawfulReport, report, {}));
  EXPECT_FALSE(Meets(LimitCondition::kLawfulReport, report, home));
  EXPECT_TRUE(Meets(LimitCondition::kBusinessContact, report, {}));
  EXPECT_FALSE(Meets(LimitCondition::kBusinessContact, report, home));
}

// Civil Code 1025: not if invented or insulting.
TEST(LimitConditionTest, DoesNotExcuseAReportThatIsKnownToBeInvented) {
  ExposureInput report;
  report.lawful_report = true;
  EXPECT_FALSE(Meets(LimitCondition::kLawfulReport, report, {.refuted = true}));
  report.Set(IntentCue::kInsult);
  EXPECT_FALSE(Meets(LimitCondition::kLawfulReport, report, {}));
}

struct ChannelCase {
  const char* name;
  HarmChannel channel;
};
void PrintTo(const ChannelCase& c, std::ostream* os) { *os << c.name; }

class LawfulReportTest : public testing::TestWithParam<ChannelCase> {};

TEST_P(LawfulReportTest, EndsWhereItGetsPrivate) {
  ExposureInput report;
  report.lawful_report = true;
  report.harm.push_back({GetParam().channel, 1, IdentifierKind::kNone, 0, "X"});
  EXPECT_FALSE(Meets(LimitCondition::kLawfulReport, report, {}));
}

INSTANTIATE_TEST_SUITE_P(
    Channels, LawfulReportTest,
    testing::ValuesIn<ChannelCase>({{"Home", HarmChannel::kHomeDoor},
                                    {"Contact", HarmChannel::kContact},
                                    {"IdNumber", HarmChannel::kIdNumber},
                                    {"IdPhoto", HarmChannel::kIdDocument},
                                    {"Family", HarmChannel::kFamily},
                                    {"Whereabouts", HarmChannel::kTrackLive}}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
