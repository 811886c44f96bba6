#include "service/report/html/post_section.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "service/casework/policy_pack.h"

namespace undox {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// Drawn from the range that no operator assigns.
const std::string kPhone = std::string("19999") + "123456";

Finding In(const std::string& text, const std::string& value,
           const std::string& type) {
  Finding finding;
  finding.type = type;
  finding.location =
      InText{{text.find(value), text.find(value) + value.size()}};
  finding.value = Sensitive(value);
  finding.confidence = 0.97;
  finding.evidence.checks = {"number-plan"};
  finding.evidence.context = {"电话"};
  finding.subject = 0;
  return finding;
}

class PostSectionTest : public testing::Test {
 protected:
  PostSectionTest() {
    post_.id = "wb-1";
    post_.text = "曝光渣男 电话" + kPhone + "，谢谢";
    report_.findings = {In(post_.text, kPhone, "PHONE_NUMBER")};
    report_.redaction.text = {{TextSpan(report_.findings[0]), "[电话号码]"}};
    report_.exposure.level = Level::kHigh;
    report_.exposure.score = 73.25;
    report_.exposure.reasons = {
        {"table:one_strong", "one strong identifier", 2},
        {"table:call", "a call to act against the person", 3},
        {"identify:phone", "a crowd could …", 0.89},
        {"harm:contact", "it exposes a way to contact", 0.54},
        {"bits:name", "the name alone …", 9},
        {"gate:call", "it calls to act against somebody", 1.3},
        {"gate:new", "a rule without words", 0.2},
    };
    report_.exposure.limits = {
        {"minor-under-18", true, Level::kHigh, "未成年人网络保护条例 38"}};
    Subject subject;
    subject.exposure = report_.exposure;
    subject.vulnerable = Vulnerable::kMinor;
    report_.subjects = {subject};
    report_.verdict = Verdict::kBlock;
    report_.alert = {"有一条公开内容", "A public post"};
  }

  std::string Html(std::span<const PagePicture> pictures = {}) const {
    const PagePost section =
        PostSection(style_, policy_).Write(post_, report_, pictures, 17);
    return section.before_pictures + section.pictures + section.after_pictures;
  }

  void Explain() {
    Explanation& explanation = report_.explanation.emplace();
    LeaveOneOut phone;
    phone.finding = 0;
    phone.subject = 0;
    phone.score = 40.5;
    phone.without = Level::kLow;
    LeaveOneOut thanks;
    thanks.cue = "courtesy";
    thanks.score = -2.3;
    thanks.without = Level::kHigh;
    explanation.effects = {phone, thanks};
    explanation.subject = 0;
    explanation.ways = {{{0}, Level::kLow, 12, 500, 0.34, Level::kLow}};
  }

  const PolicyPack policy_ = *LoadBuiltInPolicy();
  PageStyle style_;
  Post post_;
  ScanReport report_;
};

TEST_F(PostSectionTest, HoldsNoValueUnlessItReveals) {
  EXPECT_THAT(Html(), Not(HasSubstr(kPhone)));
  style_.reveal = true;
  EXPECT_THAT(Html(), HasSubstr(kPhone));
}

TEST_F(PostSectionTest, MarksAFindingByItsTypeWithWhatIsKnownOfIt) {
  EXPECT_THAT(Html(),
              AllOf(HasSubstr("class=\"strong\""), HasSubstr("1**********"),
                    HasSubstr(">phone number<"),
                    HasSubstr("97 % sure, the number plan, “电话” "
                              "stands nearby")));
}

TEST_F(PostSectionTest, ShowsTheTextAfterRedaction) {
  EXPECT_THAT(Html(), HasSubstr("电话<ins>[电话号码]</ins>，谢谢"));
}

TEST_F(PostSectionTest, SaysWhomItIsAboutWithoutBystanders) {
  Subject bystander;
  bystander.target = Target::kDeceased;
  report_.subjects.push_back(bystander);
  const std::string html = Html();
  const std::size_t begin = html.find("<p class=\"about\">");
  ASSERT_NE(begin, std::string::npos);
  const std::string about =
      html.substr(begin, html.find("</p>", begin) - begin);
  EXPECT_THAT(about, HasSubstr("another person"));
  EXPECT_THAT(about, Not(HasSubstr("died")));
}

TEST_F(PostSectionTest, SaysWhyInWords) {
  EXPECT_THAT(
      Html(),
      AllOf(HasSubstr("one identifier that leads to a person by itself"),
            HasSubstr("it calls on others to act against the person"),
            HasSubstr("At least S3"), HasSubstr("it concerns a minor"),
            HasSubstr("Regulations on the Protection of Minors Online art. 38"),
            HasSubstr("calls and messages from strangers"),
            HasSubstr("about 174 thousand people fit")));
}

TEST_F(PostSectionTest, SaysWhatWouldBringTheLevelDown) {
  EXPECT_THAT(Html(), Not(HasSubstr("class=\"ways\"")));
  Explain();
  EXPECT_THAT(Html(),
              AllOf(HasSubstr("What would bring the level down"),
                    HasSubstr("Cover phone number"), HasSubstr("S1 low"),
                    HasSubstr("score 12; still found in about 34 of 100")));
}

TEST_F(PostSectionTest, ShowsWhatEachPartDoesToTheScore) {
  Explain();
  const std::string html = Html();
  EXPECT_THAT(html, AllOf(HasSubstr("phone number (without it: S1 low)"),
                          HasSubstr(">+40.5<"), HasSubstr(">−2.3<"),
                          HasSubstr("words: thanks and good wishes")));
  style_.language = Language::kChinese;
  EXPECT_THAT(Html(), AllOf(HasSubstr("每一项起多少作用"),
                            HasSubstr("电话号码（没有它就是 S1 低）")));
}

TEST_F(PostSectionTest, TellsFindingsOfOneTypeApart) {
  report_.findings.push_back(report_.findings[0]);
  Explain();
  EXPECT_THAT(Html(), HasSubstr("Cover phone number (no. 1)"));
}

TEST_F(PostSectionTest, SaysWhereNoFindingAloneIsDecisive) {
  Explain();
  const char* kSaid = "Without any one of these findings alone";
  EXPECT_THAT(Html(), Not(HasSubstr(kSaid)));
  LeaveOneOut slight;
  slight.finding = 0;
  slight.subject = 0;
  slight.without = Level::kHigh;
  report_.explanation->effects = {slight, slight};
  EXPECT_THAT(Html(), HasSubstr(kSaid));
}

TEST_F(PostSectionTest, AsksForHostilityOfOtherPeoplesDataOnly) {
  report_.subjects[0].exposure.reasons.push_back(
      {"intent:third_party", "", 2.4});
  EXPECT_THAT(Html(), HasSubstr("No hostile words were read"));
  report_.subjects[0].target = Target::kSelf;
  EXPECT_THAT(Html(), Not(HasSubstr("hostile words")));
}

TEST_F(PostSectionTest, WarnsWhereTheTextHidesData) {
  EXPECT_THAT(Html(), Not(HasSubstr("something may have been missed")));
  report_.subjects[0].exposure.reasons.push_back({"intent:evasion", "", 0.9});
  EXPECT_THAT(Html(), HasSubstr("something may have been missed"));
}

TEST_F(PostSectionTest, SaysAReasonWithoutWordsInItsOwn) {
  EXPECT_THAT(Html(), HasSubstr("a rule without words"));
}

TEST_F(PostSectionTest, HoldsBothLanguagesAndShowsTheAskedOne) {
  EXPECT_THAT(Html(), HasSubstr("data-l=\"电话号码\">phone number<"));
  style_.language = Language::kChinese;
  EXPECT_THAT(Html(), HasSubstr("data-l=\"phone number\">电话号码<"));
}

TEST_F(PostSectionTest, EscapesAHostileText) {
  post_.text = "<script>alert('" + kPhone + "')</script>\u202E\"&";
  report_.findings = {In(post_.text, kPhone, "PHONE_NUMBER")};
  report_.redaction.text[0].span = TextSpan(report_.findings[0]);
  post_.id = "\"><img src=x onerror=alert(1)>";
  EXPECT_THAT(Html(), AllOf(Not(HasSubstr("<script")), Not(HasSubstr("<img")),
                            Not(HasSubstr("\u202E")),
                            HasSubstr("&lt;script&gt;alert(&#39;")));
}

TEST_F(PostSectionTest, NamesAPostWhoseIdHoldsAValueByItsLine) {
  post_.id = "post-" + kPhone;
  EXPECT_THAT(Html(), AllOf(Not(HasSubstr(kPhone)), HasSubstr("post 17")));
}

// Of two findings that overlap no rest stays readable between them.
TEST_F(PostSectionTest, MasksOverlappingFindingsAsOne) {
  post_.text = "微信abcdefgh12345678";
  report_.findings = {In(post_.text, "abcdefgh1234", "WECHAT_ID"),
                      In(post_.text, "efgh12345678", "SOCIAL_HANDLE")};
  report_.redaction.text = {{{6, post_.text.size()}, "[微信号][社交账号]"}};
  const std::string html = Html();
  for (const char* rest : {"abcd", "efgh", "1234", "5678"}) {
    EXPECT_THAT(html, Not(HasSubstr(rest)));
  }
}

TEST_F(PostSectionTest, CoversWhatThePlanCoversBesideTheFindings) {
  const std::string more = "第二处秘密";
  post_.text += more;
  const std::size_t begin = post_.text.find(more);
  report_.redaction.text.push_back({{begin, begin + more.size()}, "[姓名]"});
  EXPECT_THAT(Html(), Not(HasSubstr("处秘密")));
}

TEST_F(PostSectionTest, MasksWhatABusinessHoldsInBothTexts) {
  report_.findings[0].holder = Holder::kBusiness;
  report_.redaction.text.clear();
  report_.redaction.text.push_back({{0, 6}, "[姓名]"});
  EXPECT_THAT(Html(), Not(HasSubstr(kPhone)));
}

TEST_F(PostSectionTest, CutsALongTextAndSaysHowMuchIsLeft) {
  post_.text += std::string(5000, 'z');
  const std::string html = Html();
  EXPECT_THAT(html, HasSubstr("more characters are not shown"));
  EXPECT_THAT(html, Not(HasSubstr(std::string(2001, 'z'))));
}

TEST_F(PostSectionTest, NamesThePartsThatWereNotLookedAt) {
  report_.unscanned = {
      {"image:2", "no image worker", ""},
      {"text", "only the first 40 bytes were scanned", "text_bytes=40"}};
  EXPECT_THAT(Html(),
              AllOf(HasSubstr(">picture 3<"), HasSubstr("没有图片处理程序"),
                    HasSubstr("只扫描了开头的 40 字节"),
                    HasSubstr("limit text_bytes=40")));
}

class PostSectionPictureTest : public PostSectionTest {
 protected:
  PostSectionPictureTest() {
    post_.images.resize(2);
    Finding face;
    face.type = "FACE";
    face.location = InImage{0, {{1, 2, 3, 4}}};
    report_.findings.push_back(face);
    picture_.size = {720, 400};
    picture_.covered_jpeg = "covered";
    picture_.boxes = {{{10, 120, 30, 40}, 1}};
  }
  std::string Html() const {
    return PostSectionTest::Html(std::span(&picture_, 1));
  }
  PagePicture picture_;
};

TEST_F(PostSectionPictureTest, ShowsTheCoveredCopyAloneUnlessItReveals) {
  EXPECT_THAT(Html(),
              AllOf(HasSubstr("src=\"data:image/jpeg;base64,Y292ZXJlZA==\""),
                    HasSubstr("the picture as posted is not in this file")));
  picture_.clear_jpeg = "clear";
  EXPECT_THAT(Html(), AllOf(HasSubstr("Y292ZXJlZA=="), HasSubstr("Y2xlYXI="),
                            HasSubstr("As posted")));
}

TEST_F(PostSectionPictureTest, DrawsTheBoxesWithTheirTypes) {
  EXPECT_THAT(Html(), AllOf(HasSubstr("<rect x=\"10\" y=\"120\" width=\"30\" "
                                      "height=\"40\""),
                            HasSubstr("data-l=\"人脸\">face</text>")));
}

TEST_F(PostSectionPictureTest, TellsAReaderWithoutEyesWhatIsCovered) {
  EXPECT_THAT(Html(), HasSubstr("alt=\"Picture 1 with what was found covered: "
                                "face\""));
}

TEST_F(PostSectionPictureTest, SaysWhatASecondScanOfTheCopiesFound) {
  report_.redaction.text.clear();
  report_.redaction.after = AfterRedaction{Level::kNone, 2.5, 1e9};
  EXPECT_THAT(Html(), HasSubstr("scanned again: S0 none (score 2.5)"));
}

TEST_F(PostSectionPictureTest, CountsThePicturesItLeavesOut) {
  EXPECT_THAT(Html(), HasSubstr("1 more pictures are not shown"));
}

TEST_F(PostSectionPictureTest, SaysThatAPictureHasNoPreview) {
  picture_.covered_jpeg.clear();
  EXPECT_THAT(Html(), AllOf(Not(HasSubstr("<img")),
                            HasSubstr("there is no preview of it")));
}

}  // namespace
}  // namespace undox
