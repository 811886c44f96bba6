#include "pii/policy/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pii/policy/notice_words.h"

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

TEST(AlertTextTest, GivesEachStepALineInBothLanguages) {
  const Bilingual alert = AlertText(PhoneAndAddress(), Level::kHigh, {});
  for (const char* step : {"\n取证", "\n防护", "\n举报", "\n要求删除"}) {
    EXPECT_THAT(alert.zh, HasSubstr(step));
  }
  EXPECT_EQ(std::ranges::count(alert.zh, '\n'),
            std::ranges::count(alert.en, '\n'));
}

TEST(NudgeTextTest, PresumesNoGoodWillOfAnAuthor) {
  const Bilingual nudge = NudgeText(
      PhoneAndAddress(), {.target = Target::kThirdParty, .level = Level::kLow});
  EXPECT_THAT(nudge.zh, Not(HasSubstr("好意")));
  EXPECT_THAT(nudge.en, Not(HasSubstr("mean well")));
}

TEST(AlertTextTest, PutsMinorsFirst) {
  const Bilingual alert = AlertText(PhoneAndAddress(), Level::kHigh,
                                    {Target::kThirdParty, Vulnerable::kMinor});
  EXPECT_LT(alert.zh.find("未满18岁"), alert.zh.find("防护"));
  EXPECT_LT(alert.en.find("under 18"), alert.en.find("Shield"));
}

TEST(AlertTextTest, PutsSafetyFirstWhereItIsSevere) {
  const Bilingual alert = AlertText(PhoneAndAddress(), Level::kCritical, {});
  EXPECT_TRUE(alert.zh.starts_with("先看安全"));
  EXPECT_TRUE(alert.en.starts_with("Safety first"));
}

TEST(AlertTextTest, NamesWhomToTurnToByTheLawOfThePack) {
  const auto findings = PhoneAndAddress();
  const Bilingual eu = AlertText(findings, Level::kHigh, {}, {.regime = "EU"});
  EXPECT_THAT(eu.en, AllOf(HasSubstr("112"), HasSubstr("article 16"),
                           Not(HasSubstr("12377"))));
  const Bilingual hk = AlertText(findings, Level::kHigh, {}, {.regime = "HK"});
  EXPECT_THAT(hk.en, AllOf(HasSubstr("999"), HasSubstr("PCPD")));
}

// Policy-facts, section 15: the platform passes the notice on to the poster.
TEST(AlertTextTest, WarnsThatIdentityMayReachThePoster) {
  EXPECT_THAT(AlertText(PhoneAndAddress(), Level::kHigh, {}).en,
              HasSubstr("separate annex"));
}

TEST(AlertTextTest, SaysOfTwoKindsAtMostWhatToDo) {
  std::vector<Finding> findings = PhoneAndAddress();
  Finding card;
  card.type = "BANK_CARD";
  findings.push_back(card);
  const Bilingual alert = AlertText(findings, Level::kMedium, {});
  EXPECT_THAT(alert.en, AllOf(HasSubstr("Home:"), HasSubstr("Bank card:"),
                              Not(HasSubstr("Phone:"))));
}

TEST(NudgeTextTest, DiffersByWhoSpeaksOfWhom) {
  const auto findings = PhoneAndAddress();
  const NoticeSubject subjects[] = {
      {.target = Target::kSelf},
      {.target = Target::kSelf, .vulnerable = Vulnerable::kMinor},
      {.target = Target::kSelf, .asks_for_help = true},
      {.target = Target::kThirdParty},
      {.target = Target::kThirdParty, .vulnerable = Vulnerable::kMinor},
      {.target = Target::kThirdParty, .level = Level::kLow},
      {.target = Target::kThirdParty, .level = Level::kCritical},
      {.target = Target::kDeceased}};
  std::set<std::string> zh;
  std::set<std::string> en;
  for (const NoticeSubject& subject : subjects) {
    const Bilingual nudge = NudgeText(findings, subject);
    zh.insert(nudge.zh);
    en.insert(nudge.en);
  }
  EXPECT_EQ(zh.size(), std::size(subjects));
  EXPECT_EQ(en.size(), std::size(subjects));
}

// 2017 No. 10, articles 3 to 5: selling and supplying; article 4: buying.
TEST(NudgeTextTest, TellsASellerOfDataThatItMayBeACrime) {
  const Bilingual nudge =
      NudgeText(PhoneAndAddress(), {.target = Target::kSelf, .for_sale = true});
  EXPECT_THAT(nudge.zh, AllOf(HasSubstr("犯罪"), Not(HasSubstr("改发"))));
  EXPECT_THAT(nudge.en,
              AllOf(HasSubstr("crime"), Not(HasSubstr("Post that one"))));
}

TEST(NudgeTextTest, OffersNoCopyThatDoesNotHold) {
  const Bilingual nudge =
      NudgeText(PhoneAndAddress(), {}, {.copy_holds = false});
  EXPECT_THAT(nudge.en, AllOf(Not(HasSubstr("Post that one instead")),
                              HasSubstr("advise not to publish")));
}

TEST(NoticeTest, LeavesNothingToBeFilledIn) {
  for (const auto* regime : {"CN", "EU", "HK"}) {
    for (const Target target :
         {Target::kSelf, Target::kThirdParty, Target::kDeceased}) {
      for (const Vulnerable vulnerable :
           {Vulnerable::kNone, Vulnerable::kMinor, Vulnerable::kElderly}) {
        const NoticeSubject subject = {.target = target,
                                       .vulnerable = vulnerable,
                                       .victim = true,
                                       .level = Level::kCritical};
        const auto findings = PhoneAndAddress();
        const Bilingual nudge = NudgeText(findings, subject, {regime, true});
        const Bilingual alert =
            AlertText(findings, Level::kHigh, subject, {regime, true});
        for (const std::string& text :
             {nudge.zh, nudge.en, alert.zh, alert.en}) {
          EXPECT_THAT(text, Not(HasSubstr("{{")));
          EXPECT_FALSE(text.empty());
        }
      }
    }
  }
}

TEST(NoticeTest, HasBothLanguagesInEveryRow) {
  for (const std::string_view id : NoticeIds()) {
    const Bilingual words = NoticeWords(id);
    EXPECT_FALSE(words.zh.empty()) << id;
    EXPECT_FALSE(words.en.empty()) << id;
  }
}

TEST(CriminalLeadTextTest, CallsItselfALeadAndTellsRecordsAndClaims) {
  CriminalMeter meter;
  meter.n2 = 600;
  meter.records = 600;
  meter.x = 1.2;
  meter.claimed = ClaimedRecords{.records = 9000, .item_class = 3, .x = 1.8};
  meter.flags = {"for_sale"};
  const auto lead = CriminalLeadText(meter);
  ASSERT_TRUE(lead.has_value());
  EXPECT_THAT(lead->en,
              AllOf(HasSubstr("not a verdict"), HasSubstr("600 records"),
                    HasSubstr("at most 1.20"), HasSubstr("claims 9000"),
                    HasSubstr("personal data for sale")));
  EXPECT_THAT(lead->zh, HasSubstr("不是结论"));
}

TEST(CriminalLeadTextTest, IsSilentAboutOnePersonsPhone) {
  CriminalMeter meter;
  meter.n3 = 1;
  meter.records = 1;
  meter.x = 0.0002;
  EXPECT_FALSE(CriminalLeadText(meter).has_value());
}

TEST(VerdictNameTest, SpeaksAsTheContractDoes) {
  EXPECT_EQ(VerdictName(Verdict::kAllow), "allow");
  EXPECT_EQ(VerdictName(Verdict::kNudge), "nudge");
  EXPECT_EQ(VerdictName(Verdict::kHold), "hold");
  EXPECT_EQ(VerdictName(Verdict::kBlock), "block");
}

}  // namespace
}  // namespace undox
