#include "pii/policy/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::vector<Finding> PhoneAndAddress() {
  Finding address;
  address.type = "ADDRESS";
  address.value = Sensitive("example road 1");
  Finding phone;
  phone.type = "PHONE_NUMBER";
  phone.value = Sensitive("+8619900000001");
  return {address, phone, phone};
}

struct VerdictCase {
  const char* name;
  Level level;
  bool unscanned;
  Verdict verdict;
};
void PrintTo(const VerdictCase& c, std::ostream* os) { *os << c.name; }

class VerdictTest : public testing::TestWithParam<VerdictCase> {};

TEST_P(VerdictTest, FollowsTheLevel) {
  const VerdictCase& c = GetParam();
  EXPECT_EQ(DecideVerdict(c.level, c.unscanned), c.verdict);
}

// Design, exposure, "Levels"; contract: never allow because of silence.
INSTANTIATE_TEST_SUITE_P(
    Levels, VerdictTest,
    testing::ValuesIn<VerdictCase>({
        {"S0", Level::kNone, false, Verdict::kAllow},
        {"S1", Level::kLow, false, Verdict::kNudge},
        {"S2", Level::kMedium, false, Verdict::kHold},
        {"S3", Level::kHigh, false, Verdict::kBlock},
        {"S4", Level::kCritical, false, Verdict::kBlock},
        {"UnscannedS0", Level::kNone, true, Verdict::kHold},
        {"UnscannedS1", Level::kLow, true, Verdict::kHold},
        {"UnscannedS2", Level::kMedium, true, Verdict::kHold},
        {"UnscannedS4", Level::kCritical, true, Verdict::kBlock},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NudgeTextTest, NamesEachKindOnceInTheContractsOrder) {
  const Bilingual nudge = NudgeText(PhoneAndAddress(), {});
  EXPECT_THAT(nudge.zh, HasSubstr("电话号码和地址"));
  EXPECT_THAT(nudge.en, HasSubstr("phone number and address"));
}

TEST(NudgeTextTest, OffersTheRedactedCopy) {
  const Bilingual nudge = NudgeText(PhoneAndAddress(), {});
  EXPECT_THAT(nudge.zh, HasSubstr("已遮住"));
  EXPECT_THAT(nudge.en, HasSubstr("covered"));
}

TEST(NudgeTextTest, SpeaksToAnAuthorOfTheirOwnData) {
  const Bilingual nudge = NudgeText(PhoneAndAddress(), {Target::kSelf});
  EXPECT_THAT(nudge.zh, HasSubstr("你的电话号码"));
  EXPECT_THAT(nudge.en, HasSubstr("your phone number"));
}

TEST(NudgeTextTest, IsSilentAboutABusinesssData) {
  std::vector<Finding> findings = PhoneAndAddress();
  findings[0].holder = Holder::kBusiness;
  EXPECT_THAT(NudgeText(findings, {}).en, Not(HasSubstr("address")));
}

TEST(NoticeTest, NeverRepeatsAValue) {
  const auto findings = PhoneAndAddress();
  const Bilingual alert = AlertText(findings, Level::kCritical, {});
  const Bilingual nudge = NudgeText(findings, {});
  for (const std::string& text : {alert.zh, alert.en, nudge.zh, nudge.en}) {
    for (const Finding& finding : findings) {
      EXPECT_THAT(text, Not(HasSubstr(std::string(finding.value.Reveal()))));
    }
    EXPECT_THAT(text, Not(HasSubstr("19900000001")));
  }
}

TEST(AlertTextTest, SaysHowToShieldKeepEvidenceAndReport) {
  const Bilingual alert = AlertText(PhoneAndAddress(), Level::kMedium, {});
  EXPECT_THAT(alert.zh, AllOf(HasSubstr("防护"), HasSubstr("取证"),
                              HasSubstr("举报"), HasSubstr("12377")));
  EXPECT_THAT(alert.en, AllOf(HasSubstr("Shield"), HasSubstr("Evidence"),
                              HasSubstr("Report"), HasSubstr("12377")));
}

TEST(AlertTextTest, NamesThePoliceFromHighOn) {
  const auto findings = PhoneAndAddress();
  EXPECT_THAT(AlertText(findings, Level::kMedium, {}).zh,
              Not(HasSubstr("110，")));
  EXPECT_THAT(AlertText(findings, Level::kHigh, {}).zh, HasSubstr("110，"));
}

TEST(AlertTextTest, PutsMinorsFirst) {
  const Bilingual alert = AlertText(PhoneAndAddress(), Level::kHigh,
                                    {Target::kThirdParty, Vulnerable::kMinor});
  EXPECT_LT(alert.zh.find("未满18岁"), alert.zh.find("防护"));
  EXPECT_LT(alert.en.find("under 18"), alert.en.find("Shield"));
}

TEST(VerdictNameTest, SpeaksAsTheContractDoes) {
  EXPECT_EQ(VerdictName(Verdict::kAllow), "allow");
  EXPECT_EQ(VerdictName(Verdict::kNudge), "nudge");
  EXPECT_EQ(VerdictName(Verdict::kHold), "hold");
  EXPECT_EQ(VerdictName(Verdict::kBlock), "block");
}

}  // namespace
}  // namespace undox
