#include "detectors/numbers/account_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "detectors/numbers/email_detector.h"
#include "detectors/numbers/phone_detector.h"
#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

using testing::SizeIs;

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(
      ProbeOf<PhoneDetector, EmailDetector, AccountDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

class WechatClaimTest : public testing::TestWithParam<Claim> {};
class QqClaimTest : public testing::TestWithParam<Claim> {};
class HandleClaimTest : public testing::TestWithParam<Claim> {};
class NoAccountTest : public testing::TestWithParam<Claim> {};

TEST_P(WechatClaimTest, MarksExactlyTheWechatIds) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "WECHAT_ID"), GetParam().text);
}

TEST_P(QqClaimTest, MarksExactlyTheQqNumbers) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "QQ_NUMBER"), GetParam().text);
}

TEST_P(HandleClaimTest, MarksExactlyTheSocialHandles) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "SOCIAL_HANDLE"), GetParam().text);
}

TEST_P(NoAccountTest, FindsNoAccountAtAll) {
  EXPECT_EQ(Probe().Mark(GetParam().text, ""), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Wechat, WechatClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Plain", "微信：{mint_lamp88}"},
                             {"Adjacent", "他微信{mint_lamp88}自己加"},
                             {"NumberWord", "微信号是 {mint-lamp}，别说我说的"},
                             {"Account", "微信账号:{mint_lamp88}"},
                             {"Xin", "薇信 {mint_lamp88}"},
                             {"Wei", "威❤：{mint_lamp88}"},
                             {"Heart", "微❤{mint_lamp88}"},
                             {"Vx", "vx:{mint_lamp88}"},
                             {"VxUpper", "VX {mint_lamp88}"},
                             {"Wx", "wx号 {mint_lamp88}"},
                             {"VXin", "V信：{mint_lamp88}"},
                             {"AddV", "加V：{mint_lamp88}"},
                             {"PlusV", "➕v {mint_lamp88}"},
                             {"PlusWei", "+薇 {mint_lamp88}"},
                             {"Satellite", "卫星号：{mint_lamp88}"},
                             {"GreenBubble", "绿泡泡 {mint_lamp88}"},
                             {"English", "my wechat is {mint_lamp88}"},
                             {"EnglishId", "WeChat ID: {mint_lamp88}"},
                             {"Arrow", "微信→{mint_lamp88}"},
                             {"Finger", "微信👉{mint_lamp88}"},
                             {"Equals", "微信={mint_lamp88}"},
                             {"Brackets", "微信【{mint_lamp88}】"},
                             {"Parenthesis", "微信({mint_lamp88})"},
                             {"Spaced", "微信 {m i n t l a m p}"},
                             {"SpacedDashes", "微信：{m-i-n-t-_-8-8}"},
                             {"FullWidth", "微信：{ｍｉｎｔ＿ｌａｍｐ８８}"},
                             {"Wxid", "他的{wxid_4k2m8q1z7h3n22}发出来"},
                             {"Behind", "{mint_lamp88} 这是他的微信"},
                             {"Traditional", "微信號：{mint_lamp88}"},
                             {"LineBreak", "微信：\n{mint_lamp88}"},
                             {"Changed", "微信换成{mint_lamp88}了"},
                             {"WithQqInBetween", "微信/qq：{mint_lamp88}"},
                         }),
                         kName);

INSTANTIATE_TEST_SUITE_P(Qq, QqClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Plain", "QQ：{61234567}"},
                             {"Adjacent", "qq{1612345678}在线"},
                             {"Number", "QQ号是{61234567}"},
                             {"KouKou", "扣扣 {61234567}"},
                             {"Kou", "扣{61234567}"},
                             {"Penguin", "企鹅：{61234567}"},
                             {"QiuQiu", "球球{612345678}"},
                             {"QiuQiuAutumn", "秋秋：{61234567}"},
                             {"Q", "Q：{612345678}"},
                             {"Group", "QQ群：{612345678}"},
                             {"QGroup", "q群{612345678}进"},
                             {"GroupNumber", "群号：{612345678}"},
                             {"Skirt", "扣裙：{612345678}"},
                             {"AddQ", "加q {612345678}"},
                             {"Behind", "{612345678} 这个企鹅号"},
                             {"BehindIs", "{612345678}是他的QQ"},
                             {"Reversed", "QQ从右往左读：{87654321}"},
                             {"Starred", "{6*1*2*3*4*5*6*7*8} 是他qq"},
                             {"Chinese", "扣扣：{六一二三四五六七八}"},
                             {"DigitsBehindWechat", "微信号：{612345678}"},
                             {"English", "my QQ is {612345678}"},
                             {"SameAsWechat", "QQ同微信：{612345678}"},
                             {"Grouped", "企鹅{6123 4567}"},
                             {"GroupedGroup", "QQ群 {612-345-678}"},
                             {"BareQ", "他的Q是{61234567}"},
                             {"GroupChat", "加群：{612345678}，暗号瓜"},
                         }),
                         kName);

INSTANTIATE_TEST_SUITE_P(
    Handles, HandleClaimTest,
    testing::ValuesIn<Claim>({
        {"WeiboUid", "微博UID {6487230000}"},
        {"WeiboNumber", "微博：{7338880001}"},
        {"WeiboAt", "微博{@雾海灯塔}，去骂"},
        {"WeiboAtLatin", "微博 {@mint_lamp88}"},
        {"WeiboScarf", "围脖：{mint_lamp88}"},
        {"Douyin", "抖音号：{mintlamp88}"},
        {"DouyinAdjacent", "抖音{mint.785}，快手同名"},
        {"DouyinNumber", "抖音号{8812345670}"},
        {"Kuaishou", "快手号 {mintlamp88}"},
        {"Xhs", "小红书号：{612345678}"},
        {"XhsRed", "小红薯：{mint_lamp88}"},
        {"Bilibili", "B站UID：{39740000}"},
        {"BilibiliLower", "b站 uid{6340001} 就是他"},
        {"Zhihu", "知乎：{mint-lamp-88}"},
        {"Ding", "钉钉号：{dmt73880001}"},
        {"DingHomophone", "丁丁（钉钉）号：{dmt73880001}"},
        {"Tg", "tg：{@mint_lamp88}"},
        {"Telegram", "telegram {@mint_lamp88}"},
        {"Plane", "飞机：{@mint_lamp88}"},
        {"DianBao", "电报号 {mint_lamp88}"},
        {"TMe", "联系 {t.me/mint_lamp88} 看"},
        {"TMeHttps", "https://{t.me/mint_lamp88}"},
        {"TMeBehindCue", "telegram：{t.me/mint_lamp88}"},
        {"Ig", "IG: {mint.lamp}"},
        {"IgWord", "渣男IG {mintharbor}"},
        {"Ins", "ins：{mint.lamp_}"},
        {"Instagram", "my instagram is {mint.lamp}"},
        {"InstagramUrl", "https://instagram.com/{mint.lamp}"},
        {"Twitter", "推特{@mint_lamp88}"},
        {"TwitterPlain", "推特{mint.lamp}，都是他"},
        {"TwitterUrl", "twitter.com/{mintlamp}"},
        {"XUrl", "https://x.com/{mintlamp}"},
        {"Facebook", "facebook.com/{mint.lamp}"},
        {"FacebookWord", "FB：{mint.lamp}"},
        {"Discord", "discord {mint_04}"},
        {"DiscordTag", "Discord：{mintlamp#1234}"},
        {"DiscordIs", "his discord is {mint.koi}"},
        {"Reddit", "reddit u/{mint_lamp88}"},
        {"Line", "LINE ID：{mint_lamp}"},
        {"LineColon", "line: {mint_lamp}"},
        {"Steam", "steam id {mint_lamp88}"},
        {"Snapchat", "snapchat: {mintlamp}"},
        {"Tiktok", "TikTok {@mint.lamp}"},
        {"Github", "github.com/{mintlamp}"},
        {"Dm", "DM {@mintlamp} for prices"},
        {"DmStructured", "or DM {mint.lamp}."},
        {"BilibiliUrl", "https://space.bilibili.com/{39740000}"},
        {"Behind", "{@mint_lamp88} is his instagram"},
        {"AlipayAccount", "支付宝账号 {mint_lamp88}"},
        {"UidNearPlatform", "他在b站很火，uid是{39740000}"},
        {"NickInTalk", "微博上叫{@雾海灯塔}的那个"},
        {"Nickname", "微博昵称：{雾海灯塔}，去看"},
        {"SteamCode", "steam好友代码 {612345678}"},
        {"OnPlatform", "follow {@mintlamp} on instagram"},
        {"XAccount", "X账号 {@mint_lamp}"},
        {"Sweet", "🍠：{mint_lamp88}"},
        {"Two", "抖音：{mint.785}，小红书：{lamp_778}"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Talk, NoAccountTest,
    testing::ValuesIn<Claim>({
        {"Friend", "@小仙女 快来看"},
        {"FriendLatin", "thanks @mintlamp for the tip"},
        {"WechatPay", "微信支付128元"},
        {"Verb", "不折不扣 12345678"},
        {"Discount", "折扣12345678"},
        {"Fine", "扣50000元"},
        {"Views", "B站211795播放"},
        {"SettingsPage", "https://x.com/settings"},
        {"WechatSteps", "微信步数 23456步"},
        {"WechatTrade", "微信交易单号：2024834647725892061582634815"},
        {"WechatGroup", "微信群里都在说"},
        {"WechatVersion", "微信8.0.49更新了"},
        {"WechatAndroid", "微信Android版闪退"},
        {"WechatPublic", "关注公众号看全文"},
        {"DouyinVideos", "抖音100000粉丝了"},
        {"DouyinLikes", "抖音 23456个赞"},
        {"WeiboYear", "微博2023年报"},
        {"BiliVideo", "B站 BV1xx411c7mD 这个视频"},
        {"BiliAv", "b站av170001考古"},
        {"GameUid", "原神UID 123456789 求组队"},
        {"QqMusic", "QQ音乐会员88元"},
        {"QqGroupSize", "QQ群2000人满了"},
        {"QqDate", "QQ 2023-04-05 更新"},
        {"QqDateCompact", "QQ20230405版"},
        {"QqZeros", "QQ100000000"},
        {"DiscordDown", "discord is down again"},
        {"DiscordServer", "join our discord server"},
        {"InstagramStory", "saw it on instagram today"},
        {"LineUp", "the line up looks great"},
        {"LineDance", "line dance_class_2024 tonight"},
        {"TelegramChannel", "telegram channel is full"},
        {"TwitterTrend", "twitter trending topic"},
        {"Satellite", "卫星2024发射成功"},
        {"Plane", "飞机A320neo起飞"},
        {"PlaneTicket", "飞机票 1280元"},
        {"SteamGame", "steam上Cyberpunk打折"},
        {"Xbox", "xbox controller 坏了"},
        {"FacebookGroup", "https://facebook.com/groups/"},
        {"TweetOnly", "he tweeted at 10:30"},
        {"Penguin", "企鹅有18种"},
        {"WechatScan", "微信扫一扫"},
        {"Hashtag", "#微博之夜2023#"},
        {"Email", "微博 反馈 到 客服"},
        {"Wifi", "ds cartridge"},
        {"VideoUrl", "https://www.bilibili.com/video/BV1xx411c7mD"},
        {"TweetHome", "https://twitter.com/home"},
        {"LineTalk", "that line is is anyway 神作"},
        {"Flight", "飞机：CA1234延误"},
        {"AccountBanned", "抖音账号：被封了"},
        {"AccountTalk", "微博账号怎么注销"},
        {"GithubIssue", "github issue 12345 fixed"},
    }),
    kName);

TEST(AccountDetectorTest, LeavesAMobileNumberBehindWechatAPhoneNumber) {
  const auto found = Probe().Find("微信：19999123456", "");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].type, "PHONE_NUMBER");
}

TEST(AccountDetectorTest, LeavesAMailAddressBehindQqAMailAddress) {
  const auto found = Probe().Find("QQ：612345678@qq.com", "");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].type, "EMAIL_ADDRESS");
}

TEST(AccountDetectorTest, GivesValuesWithoutAtSignAndSeparators) {
  struct Case {
    const char* text;
    const char* value;
  };
  for (const Case& c : {Case{"tg：@mint_lamp88", "mint_lamp88"},
                        Case{"微信 m i n t l a m p", "mintlamp"},
                        Case{"QQ从右往左读：87654321", "12345678"},
                        Case{"微博@雾海灯塔", "雾海灯塔"}}) {
    const auto found = Probe().Find(c.text, "");
    ASSERT_THAT(found, SizeIs(1)) << c.text;
    EXPECT_EQ(found[0].value.Reveal(), c.value);
  }
}

TEST(AccountDetectorTest, MarksAFirmsAccountAsBusiness) {
  const auto firm = Probe().Find("客服微信：mint_lamp88", "WECHAT_ID");
  const auto person = Probe().Find("他微信：mint_lamp88", "WECHAT_ID");
  ASSERT_THAT(firm, SizeIs(1));
  ASSERT_THAT(person, SizeIs(1));
  EXPECT_EQ(firm[0].holder, Holder::kBusiness);
  EXPECT_EQ(person[0].holder, Holder::kPerson);
}

}  // namespace
}  // namespace undox
