#include "pii/exposure/assessment.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using testing::CuesOf;
using testing::MarkedText;
using testing::ReadMarks;

Assessment Assess(std::string_view marked, const Reach& reach = {}) {
  MarkedText post = ReadMarks(marked);
  const Cues cues = CuesOf(post.text);
  return AssessPost(post.text, post.findings, cues, reach);
}

struct LevelCase {
  const char* name;
  const char* marked;
  Level level;
};
void PrintTo(const LevelCase& c, std::ostream* os) { *os << c.name; }
std::string NameOf(const ::testing::TestParamInfo<LevelCase>& test) {
  return test.param.name;
}

// Levels by the labelling guideline of the text benchmark (design: shared
// bench/text/GUIDELINES.md, "Exposure"); posts are our own.
class LevelTest : public ::testing::TestWithParam<LevelCase> {};

TEST_P(LevelTest, IsWhatTheGuidelineSays) {
  const Exposure exposure = Assess(GetParam().marked).exposure;
  EXPECT_EQ(exposure.level, GetParam().level) << [&] {
    std::string ledger;
    for (const Reason& reason : exposure.reasons) {
      ledger += reason.id + " " + std::to_string(reason.effect) + "\n";
    }
    for (const LimitApplied& limit : exposure.limits) ledger += limit.id;
    return ledger;
  }();
}

INSTANTIATE_TEST_SUITE_P(
    OwnData, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"NewNumber", "我换号了，新号{T:13900001111}，老朋友存一下",
         Level::kLow},
        {"AddMe", "一个人无聊，想聊天的加我微信{W:xiaohai_2020}", Level::kLow},
        {"Roommate", "找室友合租，次卧1200一个月，看房联系{T:13900001111}",
         Level::kLow},
        {"SecondHand", "九成新显示器500出，同城面交，{T:13900001111}",
         Level::kLow},
        {"Carpool", "明早长沙回岳阳，还有三个位，{T:13900001111}拼车",
         Level::kLow},
        {"Commission", "古风插画约稿，档期九月，邮箱{E:ink@example.com}",
         Level::kLow},
        {"Streamer", "今晚八点开播，抖音{H:qingshan_live}，关注我不迷路",
         Level::kLow},
        {"Birthday", "我是{D:1999年3月8日}出生的，今年本命年吗", Level::kLow},
        {"Parcel",
         "收件人{P:陆子安}，电话{T:13900001111}，寄到{A:苏州市云栖路8号3幢602}",
         Level::kLow},
        {"Landlord", "Spare room for rent, call me on {T:020 7946 0000}",
         Level::kLow},
        {"Developer", "Bug reports to {E:dev@example.org}, thanks!",
         Level::kLow},
        {"Gamer", "缺个辅助，双排的来，加我好友{Q:10012345}", Level::kLow},
        {"SelfIntroduction",
         "大家好，我叫{P:陆子安}，就读于{S:云溪大学数学系}，请多关照",
         Level::kLow},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Victims, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"Doxxed", "我被人开盒了，电话{T:13900001111}一直被打，怎么办",
         Level::kLow},
        {"LeakedCard",
         "有人把我的身份证{I:110105199001010000}发到群里，求平台删除",
         Level::kLow},
        {"English",
         "Someone posted my address {A:12 Elm Street, Leeds} and my number "
         "{T:020 7946 0000}. How do I get it removed?",
         Level::kLow},
        {"WholeRecordLeaked",
         "快递公司把我的信息泄露了，骗子连我名字{P:陆子安}、电话"
         "{T:13900001111}、地址{A:苏州市云栖路8号}都知道，我该怎么办",
         Level::kLow},
        {"Impersonated", "有人冒充我，微信{W:fake_lu}不是我，请勿相信",
         Level::kLow},
        {"ForAFriend", "{P:陆子安}同学的照片被人P图造谣，有没有律师能帮帮她",
         Level::kLow},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Business, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"Shop", "新店开张，全场八折，订座电话{T:0512-60000000}，欢迎光临",
         Level::kNone},
        {"Hiring", "诚聘服务员两名，包吃住，报名电话{T:13900001111}",
         Level::kNone},
        {"Locksmith", "专业开锁换锁，24小时上门服务，请拨{T:13900001111}",
         Level::kNone},
        {"Clinic",
         "Our clinic is open daily. For appointments call us on {T:020 7946 "
         "0000}",
         Level::kNone},
        {"PoliceNotice",
         "警情通报：我局成功破获一起诈骗案，值班电话{T:0512-60000000}",
         Level::kNone},
        {"PropertyOffice", "物业中心停水通知，咨询电话{T:0512-60000000}",
         Level::kNone},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    KindlyMeant, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"Wedding", "恭喜{P:陆子安}和{P:沈知夏}新婚快乐，百年好合",
         Level::kLow},
        {"Condolence", "沉痛悼念{P:陆子安}老师，一路走好", Level::kLow},
        {"LostCard", "食堂二楼捡到一张校园卡，{P:陆子安}，失主来前台认领",
         Level::kLow},
        {"PraisedTeacher", "点赞{S:云溪中学}的{P:陆子安}老师，讲课很好很耐心",
         Level::kLow},
        {"MissingChild",
         "寻人启事：{P:陆子安}，10岁，走失时身穿蓝色校服，看到请联系{T:"
         "13900001111}，家人很着急",
         Level::kLow},
        {"PlainMention", "今天和{P:陆子安}一起吃饭", Level::kLow},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    OneIdentifier, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"BareNumber", "{T:13900001111}", Level::kMedium},
        {"HisNumber", "他手机{T:13900001111}", Level::kMedium},
        {"HerHandle", "她的小红书是{H:mint_sea}，换了头像", Level::kMedium},
        {"Plate", "{C:苏E00000}又乱停车，占车位半天了", Level::kMedium},
        {"Ip", "喷我的那个人ip是{N:203.0.113.7}", Level::kMedium},
        {"Card", "骗子收款的卡{B:6222000000000000000}", Level::kMedium},
        {"Id", "查到了，身份证{I:110105199001010000}", Level::kMedium},
        {"Address", "这货住{A:苏州市云栖路8号3幢602}", Level::kMedium},
        {"NameAndSchool", "{P:陆子安}，{S:云溪大学土木系}的，大家避雷",
         Level::kMedium},
        {"AccusedName", "{P:陆子安}就是个骗子，别被他装可怜骗了",
         Level::kMedium},
        {"ReversedNumber", "{T:11110000931}倒着读", Level::kMedium},
        {"Cantonese", "佢电话{T:5100 0000}", Level::kMedium},
        {"English", "this is his number {T:020 7946 0000}", Level::kMedium},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Linked, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"NameAndPhone", "{P:陆子安} {T:13900001111}", Level::kHigh},
        {"RealNameOfAHandle", "b站{H:34567890}真名{P:陆子安}，实锤了",
         Level::kHigh},
        {"CheaterWithPlace",
         "渣男{P:陆子安}，在{O:云栖健身}上班，微信{W:luzian_fit}",
         Level::kHigh},
        {"ThreeStrong",
         "他的ip{N:203.0.113.7}，手机{T:13900001111}，扣扣{Q:10012345}",
         Level::kHigh},
        {"PhoneWithCall", "他电话{T:13900001111}，大家打爆他", Level::kHigh},
        {"MineBesideHis",
         "我电话{T:13900002222}，有事找我。骗我的人叫{P:陆子安}，他手机{T:"
         "13900001111}",
         Level::kHigh},
        {"EnglishDossier",
         "Name: {P:Rowan Elmhurst}\nTel: {T:020 7946 0000}\nAddr: {A:12 Elm "
         "Street, Leeds}",
         Level::kHigh},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Critical, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"NamePhoneCall", "{P:陆子安}，{T:13900001111}，都去打爆他电话",
         Level::kCritical},
        {"Wreath", "{P:陆子安}家住{A:苏州市云栖路8号3幢602}，花圈照送",
         Level::kCritical},
        {"DoorAndCall", "他家在{A:苏州市云栖路8号3幢602}，周末一起去堵门",
         Level::kCritical},
        {"Record",
         "{I:110105199001010000} {A:苏州市云栖路8号3幢602} {T:13900001111}",
         Level::kCritical},
        {"Pupil", "{S:云溪小学三年级2班}的{P:陆子安}就是他，打了我家孩子",
         Level::kCritical},
        {"ChildWithBirthday", "这孩子叫{P:陆子安}，{D:2014年5月1日}生，没教养",
         Level::kCritical},
        {"English",
         "{P:Rowan Elmhurst} lives at {A:12 Elm Street, Leeds}. Go to his "
         "house and make him pay",
         Level::kCritical},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Borders, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"NothingFound", "今天人肉搜索又上热搜了", Level::kNone},
        {"SolicitWithoutData", "谁认识这个人，求他的地址", Level::kNone},
        {"MaskedOnly", "车主女士{T:139****1111}，您的车灯没关", Level::kLow},
        {"AdultAgeIsNoChild",
         "挂人：{S:云溪小学}的老师{P:陆子安}，34岁，他体罚学生",
         Level::kMedium},
        {"ChildIsTheVictim", "{P:陆子安}打孩子，电话{T:13900001111}",
         Level::kHigh},
        {"DeniedCall", "他电话{T:13900001111}，大家不要去打爆他",
         Level::kMedium},
        {"ReportedToAuthority",
         "已向12315投诉，骗子的电话{T:13900001111}，等处理结果",
         Level::kMedium},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    CallsBesideOthers, LevelTest,
    ::testing::ValuesIn<LevelCase>({
        {"AgainstTheWifeOfTheAccused",
         "赖账的叫{P:陆子安}，手机{T:13900001111}\n他老婆{P:顾雨晴}在"
         "{O:云溪小吃店}，大家一人给她打一个电话",
         Level::kCritical},
        {"NoCallAtAll",
         "赖账的叫{P:陆子安}，手机{T:13900001111}\n他老婆{P:顾雨晴}在"
         "{O:云溪小吃店}",
         Level::kHigh},
    }),
    NameOf);

TEST(AssessPost, PutsEveryFindingIntoExactlyOneSubject) {
  MarkedText post = ReadMarks(
      "{P:陆子安} {T:13900001111}\n{P:沈知夏} {T:13900002222}\n都是骗子");
  const Assessment assessment =
      AssessPost(post.text, post.findings, CuesOf(post.text), {});
  ASSERT_EQ(assessment.subjects.size(), 2u);
  EXPECT_THAT(assessment.subjects[0].findings, ::testing::ElementsAre(0, 1));
  EXPECT_THAT(assessment.subjects[1].findings, ::testing::ElementsAre(2, 3));
  for (const Finding& finding : post.findings) EXPECT_GE(finding.subject, 0);
}

TEST(AssessPost, TellsTheAuthorFromTheOther) {
  MarkedText post =
      ReadMarks("我电话{T:13900002222}，他手机{T:13900001111}，欠我钱");
  const Assessment assessment =
      AssessPost(post.text, post.findings, CuesOf(post.text), {});
  ASSERT_EQ(assessment.subjects.size(), 2u);
  EXPECT_EQ(assessment.subjects[0].target, Target::kSelf);
  EXPECT_EQ(assessment.subjects[1].target, Target::kThirdParty);
}

TEST(AssessPost, MarksAShopsNumberAsBusiness) {
  MarkedText post = ReadMarks("新店开张，订座电话{T:0512-60000000}");
  AssessPost(post.text, post.findings, CuesOf(post.text), {});
  EXPECT_EQ(post.findings[0].holder, Holder::kBusiness);
}

TEST(AssessPost, HasNoSubjectWithoutFindings) {
  const Assessment assessment = Assess("开盒的都该抓起来");
  EXPECT_TRUE(assessment.subjects.empty());
  EXPECT_EQ(assessment.exposure.level, Level::kNone);
  EXPECT_EQ(assessment.exposure.score, 0);
}

TEST(AssessPost, KeepsTheScoreInsideTheBandOfItsLevel) {
  for (const char* marked :
       {"{T:13900001111}", "我的电话{T:13900001111}",
        "{P:陆子安} {T:13900001111}", "{P:陆子安}{T:13900001111}打爆他电话",
        "新店开张，订座电话{T:0512-60000000}"}) {
    const Exposure exposure = Assess(marked).exposure;
    constexpr double kFloors[] = {0, 10, 30, 55, 80, 100.1};
    const auto level = static_cast<std::size_t>(exposure.level);
    EXPECT_GE(exposure.score, kFloors[level]);
    EXPECT_LT(exposure.score, kFloors[level + 1]);
  }
}

TEST(AssessPost, RanksADoxAboveTheAuthorsOwnNumber) {
  EXPECT_GT(Assess("他手机{T:13900001111}").exposure.score,
            Assess("我手机{T:13900001111}").exposure.score);
}

TEST(AssessPost, NeverLowersTheLevelWhenSpreadFurther) {
  const char* marked = "{P:陆子安}是骗子，电话{T:13900001111}";
  EXPECT_GE(Assess(marked, {.views = 90'000, .reposts = 3'000}).exposure.level,
            Assess(marked).exposure.level);
}

}  // namespace
}  // namespace undox
