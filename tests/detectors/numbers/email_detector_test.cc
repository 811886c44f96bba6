#include "detectors/numbers/email_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

using testing::SizeIs;

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(ProbeOf<EmailDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class EmailClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(EmailClaimTest, MarksExactlyTheAddresses) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "EMAIL_ADDRESS"), GetParam().text);
}

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Forms, EmailClaimTest,
    testing::ValuesIn<Claim>({
        {"Plain", "邮箱{mint.lamp@example.com}收"},
        {"Upper", "{Mint.Lamp@Example.COM}"},
        {"BrokenBeforeItsEnding", "邮箱{mint_k@lamp-example.\ncn}\n好"},
        {"NextLineIsAnotherSentence", "{mint@example.com}.\ncn is a code"},
        {"Plus", "mail {mint+lamp@example.org}, thanks"},
        {"SubDomain", "{mint@mail.example.co.uk}"},
        {"SentenceEnd", "Write to {mint@example.com}."},
        {"ChineseSentenceEnd", "写到{mint@lamp.io}。"},
        {"FullWidth", "邮箱：{mint＠example．com}"},
        {"Angle", "Jo <{mint@example.com}>"},
        {"MailTo", "mailto:{mint@example.com}"},
        {"QqDigits", "{612345678@qq.com}"},
        {"PhoneDigits", "{19999123456@163.com}"},
        {"Joined", "微信mint邮箱{mint@163.com}"},
        {"BracketAt", "{mint.lamp[at]gmail.com}"},
        {"ParenAt", "{mint.lamp(at)gmail.com}"},
        {"SpacedAt", "email {mintlamp at gmail dot com}"},
        {"SpacedAll", "email {mint dot lamp at proton dot me}"},
        {"BracketBoth", "{mintlamp [at] example [dot] com}"},
        {"AiTe", "邮箱：{612345678艾特qq点com}"},
        {"AiTeDot", "{mintlamp艾特163.com}"},
        {"Hash", "邮箱 {mintlamp#qq.com}（#换成@）"},
        {"DianCom", "{mintlamp@qq点com}"},
        {"QqMail", "QQ邮箱：{612345678}"},
        {"QqMailAdjacent", "qq邮箱{612345678}"},
        {"SpacesAroundAt", "邮箱 {mintlamp @ qq.com}"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(Innocent, EmailClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Mention", "@mintlamp 快来"},
                             {"MentionEnd", "hello@mintlamp"},
                             {"Picture", "mint@2x.png"},
                             {"Reserved", "mint@server.local"},
                             {"Internal", "root@db.internal"},
                             {"Repository", "git@github.com:mint/lamp.git"},
                             {"Version", "left-pad@1.3.0"},
                             {"AtTime", "meet me at gmail.com office"},
                             {"LookAt", "look at example.com for details"},
                             {"Hashtag", "C#163.com"},
                             {"Topic", "#话题# 今天at一下你"},
                             {"Point", "5点com"},
                             {"Shell", "root@localhost:~# ls"},
                             {"AtSeven", "see you at 7 dot sharp"},
                             {"Price", "3 @ 5.50"},
                             {"Mastodon", "@mint@server"},
                         }),
                         kName);

TEST(EmailDetectorTest, GivesThePlainAddressInLowerCase) {
  struct Case {
    const char* text;
    const char* value;
  };
  for (const Case& c :
       {Case{"Mint.Lamp@Example.COM", "mint.lamp@example.com"},
        Case{"mint dot lamp at proton dot me", "mint.lamp@proton.me"},
        Case{"612345678艾特qq点com", "612345678@qq.com"},
        Case{"qq邮箱 612345678", "612345678@qq.com"},
        Case{"mintlamp [at] gmail [dot] com", "mintlamp@gmail.com"}}) {
    const auto found = Probe().Find(c.text, "EMAIL_ADDRESS");
    ASSERT_THAT(found, SizeIs(1)) << c.text;
    EXPECT_EQ(found[0].value.Reveal(), c.value);
  }
}

TEST(EmailDetectorTest, MarksTheAddressOfARoleAsBusiness) {
  const auto role = Probe().Find("support@example.com", "EMAIL_ADDRESS");
  const auto person = Probe().Find("mint@example.com", "EMAIL_ADDRESS");
  ASSERT_THAT(role, SizeIs(1));
  ASSERT_THAT(person, SizeIs(1));
  EXPECT_EQ(role[0].holder, Holder::kBusiness);
  EXPECT_EQ(person[0].holder, Holder::kPerson);
}

}  // namespace
}  // namespace undox
