#include "detectors/numbers/phone_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

DetectorProbe& Probe() {
  static auto* const probe = new DetectorProbe(ProbeOf<PhoneDetector>());
  return *probe;
}

struct Claim {
  const char* name;
  const char* text;  // With what must be found in braces.
};
void PrintTo(const Claim& claim, std::ostream* os) { *os << claim.name; }

class PhoneClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(PhoneClaimTest, MarksExactlyThePhoneNumbers) {
  const std::string text = Unmarked(GetParam().text);
  EXPECT_EQ(Probe().Mark(text, "PHONE_NUMBER"), GetParam().text);
}

constexpr auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Forms, PhoneClaimTest,
    testing::ValuesIn<Claim>({
        {"Plain", "电话{19999123456}转给他"},
        {"ThreeFourFour", "{199 9912 3456} 找他"},
        {"Hyphens", "{199-9912-3456}"},
        {"Dots", "号码{199.9912.3456}谢谢"},
        {"FourThreeFour", "打{1999-912-3456}"},
        {"ThreeEight", "打{199 99123456}"},
        {"PlusCountry", "{+86 199 9912 3456}"},
        {"PlusHyphenCountry", "{+86-19999123456}"},
        {"ZerosCountry", "{0086 19999123456}"},
        {"BareCountry", "{8619999123456}"},
        {"FullWidth", "电话{１９９９９１２３４５６}"},
        {"Landline", "座机{0571-88123456}"},
        {"LandlineBracket", "座机{(0571)88123456}"},
        {"LandlineRun", "固话{057188123456}"},
        {"LandlineBeijing", "传真{010-62123456}"},
        {"LandlineExtension", "公司电话{0571-88123456转8021}"},
        {"LandlineExtensionWord", "电话{0571-88123456 ext. 12}"},
        {"HongKongPlus", "whatsapp {+852 6123 4567}"},
        {"HongKongContext", "香港電話{61234567}"},
        {"HongKongGrouped", "佢電話{6123 4567}"},
        {"MacauPlus", "{+853 6612 3456}"},
        {"HongKongZeros", "{0085261234567}"},
        {"HongKongShort", "港号{61234567}"},
        {"UkMobileInChinese", "这是{07911 123456}"},
        {"TaiwanMobile", "手機{0912-345-678}"},
        {"TaiwanMobileRun", "{0912345678}是他手機"},
        {"TaiwanLandline", "電話{(02)2345-6789}"},
        {"Us", "call {(415) 555-2671} now"},
        {"UsHyphens", "call {415-555-2671}"},
        {"UsDots", "{415.555.2671}"},
        {"UsPlus", "{+1 415 555 2671}"},
        {"UkMobile", "Tel: {07911 123456}"},
        {"UkFictionalMobile", "ring {07700 900123}, ask for Jo"},
        {"UkLandline", "ring {0161 496 0123}, ask for Jo"},
        {"UkUnassigned", "landline {01632 960123}"},
        {"UkLondon", "ring {020 7946 0958} please"},
        {"Singapore", "{+65 9123 4567}"},
        {"Japan", "{+81 90-1234-5678}"},
        {"Starred", "{199****3456}中奖"},
        {"StarredX", "号码{199xxxx3456}"},
        {"StarredGroups", "{199-****-3456}"},
        {"WechatBefore", "微信{19999123456}"},
        {"LatinCueTouches", "tel{19999123456}"},
        {"TelLink", "tel:{19999123456}"},
        {"WaLink", "https://wa.me/{8619999123456}"},
        {"TwoNumbers", "{19999123456}或{19999123457}"},
        {"SlashBetween", "电话 {19999123456} / {19999123457}"},
        {"SlashTouches", "{199-9912-3456}/{199-9912-3457}"},
        {"QqTouches", "tel{19999123456}qq61234567"},
        {"HongKongContact", "聯絡人陳生 {9123 4567}"},
        {"OneApart", "号码：{1-999-912-3456}"},
        {"PhoneNo", "Phone no. {19999123456}"},
        {"AfterName", "张伟{19999123456}"},
        {"QqBeforeMobile", "QQ微信同号{19999123456}"},
        {"BoldInMarkdown", "**{19999123456}**"},
        {"FrenchLabelled", "Phone: {01 84 17 61 18}"},
        {"LocalLabelled", "座机：{8765 4321}，找他"},
        {"UsExtension", "Desk: {+1-415-555-2671x769}"},
        {"Unassigned", "他的电话{16199123456}"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Disguises, PhoneClaimTest,
    testing::ValuesIn<Claim>({
        {"ChineseDigits", "电话{幺九九九九一二三四五六}"},
        {"Financial", "电话{壹玖玖玖玖壹贰叁肆伍陆}"},
        {"DotsEach", "{1.9.9.9.9.1.2.3.4.5.6}加他"},
        {"Circled", "{①⑨⑨⑨⑨①②③④⑤⑥}"},
        {"InPieces", "前三位{199，然后是九九一二，最后四位3456}，打过去"},
        {"InPiecesDigits", "号码前3位{199，中间4位9912，后4位3456}"},
        {"TaiwanNumerals", "手機：{零玖壹贰-叁肆伍-陆柒捌}，大家看"},
        {"Reversed", "倒着读{65432199991}"},
        {"ReversedLooksLikeLandline", "{02966199991}，倒过来看"},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(Innocent, PhoneClaimTest,
                         testing::ValuesIn<Claim>({
                             {"Police", "请打110报警"},
                             {"CityHotline", "投诉打12345"},
                             {"Bank", "致电95588"},
                             {"TooShortForHongKong", "电话+852 943275"},
                             {"TooLongForHongKong", "手机+852 6103463080"},
                             {"NoAreaCode", "电话026-53378102"},
                             {"NoAreaOfAmerica", "手机+1 (014) 035-7855"},
                             {"ZerosAndADate", "00后，2003.05.06的"},
                             {"FourHundred", "客服电话400-882-7237"},
                             {"FourHundredRun", "热线4008827237"},
                             {"EightHundred", "电话800-810-1234"},
                             {"TollFree", "call 1-800-555-0199"},
                             {"Order", "订单号19999123456"},
                             {"OrderSpaced", "订单编号： 19999123456"},
                             {"Serial", "流水号19999123456"},
                             {"Goods", "货号19999123456"},
                             {"Timestamp", "时间戳 1734732999274"},
                             {"TimestampBare", "1734732999274 ms"},
                             {"Isbn", "ISBN 978-7-246-55342-2"},
                             {"Date", "2022-04-17 10:26:33"},
                             {"DateCompact", "20220417"},
                             {"InsideLonger", "6217992531513129829"},
                             {"InsideLongerBehind", "1199991234567"},
                             {"Pi", "3.14159265358979323846"},
                             {"Root", "1.4142135623730951"},
                             {"Price", "¥19999123456"},
                             {"Amount", "19999123456元"},
                             {"Version", "v2.13.4 build 19041.1288"},
                             {"Ip", "192.168.100.123"},
                             {"Hex",
                              "session 727485bb-5672-4f0a-ac9e-30750a7bce23"},
                             {"InWord", "abc19999123456"},
                             {"Url", "https://example.com/19999123456"},
                             {"Email", "19999123456@example.com"},
                             {"Card", "6225 8801 2345 6789"},
                             {"Invoice", "发票代码184822457739，号码36026125"},
                             {"QqNumber", "QQ：61234567"},
                             {"QqBehind", "6123456789 这个企鹅号"},
                             {"Laughs", "23333333333333"},
                             {"Uid", "UID 61234567"},
                             {"Coordinates", "30.27415,120.15515"},
                             {"BigNumber", "一共 61234567 人"},
                             {"Account", "账号 19999123456"},
                             {"Aadhaar", "Aadhaar 2245 2446 1295"},
                             {"EightDigitsAlone", "看到61234567这串"},
                             {"ResidentId", "11010519491231002X"},
                             {"Score", "比分 110 - 105 - 98 - 7"},
                             {"Bank95Long", "电话：95105105"},
                             {"EightDigitsPrice", "价格 8765 4321"},
                             {"Phone400Bracket", "(400) 882-7237"},
                         }),
                         kName);

TEST(PhoneDetectorTest, GivesE164Values) {
  struct Case {
    const char* text;
    const char* value;
  };
  for (const Case& c : {Case{"电话199 9912 3456", "+8619999123456"},
                        Case{"座机(0571)88123456", "+8657188123456"},
                        Case{"香港電話61234567", "+85261234567"},
                        Case{"手機0912-345-678", "+886912345678"},
                        Case{"call (415) 555-2671", "+14155552671"},
                        Case{"Tel: 07911 123456", "+447911123456"},
                        Case{"ring 020 7946 0958", "+442079460958"},
                        Case{"mobile 07700900123", "+447700900123"},
                        Case{"广州电话020-79460958", "+862079460958"},
                        Case{"倒着读65432199991", "+8619999123456"}}) {
    const auto found = Probe().Find(c.text, "PHONE_NUMBER");
    ASSERT_THAT(found, SizeIs(1)) << c.text;
    EXPECT_EQ(found[0].value.Reveal(), c.value);
  }
}

TEST(PhoneDetectorTest, NamesThePlanAndThePhoneWord) {
  const auto found = Probe().Find("电话19999123456", "PHONE_NUMBER");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].evidence.checks, Contains("number-plan"));
  EXPECT_THAT(found[0].evidence.context, Contains("电话"));
}

TEST(PhoneDetectorTest, IsSurerBesideAPhoneWord) {
  const auto with = Probe().Find("电话19999123456", "PHONE_NUMBER");
  const auto without = Probe().Find("看19999123456", "PHONE_NUMBER");
  ASSERT_THAT(with, SizeIs(1));
  ASSERT_THAT(without, SizeIs(1));
  EXPECT_GT(with[0].confidence, without[0].confidence);
}

TEST(PhoneDetectorTest, CountsHiddenDigitsAndIsLessSure) {
  const auto hidden = Probe().Find("199****3456", "PHONE_NUMBER");
  const auto whole = Probe().Find("19999123456", "PHONE_NUMBER");
  ASSERT_THAT(hidden, SizeIs(1));
  ASSERT_THAT(whole, SizeIs(1));
  EXPECT_EQ(hidden[0].hidden_symbols, 4);
  EXPECT_LT(hidden[0].confidence, whole[0].confidence);
}

TEST(PhoneDetectorTest, MarksTheLineOfAShopAsBusiness) {
  const auto shop = Probe().Find("订座电话0571-88123456", "PHONE_NUMBER");
  const auto person = Probe().Find("他家电话0571-88123456", "PHONE_NUMBER");
  ASSERT_THAT(shop, SizeIs(1));
  ASSERT_THAT(person, SizeIs(1));
  EXPECT_EQ(shop[0].holder, Holder::kBusiness);
  EXPECT_EQ(person[0].holder, Holder::kPerson);
}

TEST(PhoneDetectorTest, IsLessSureOfAnUnassignedRange) {
  const auto odd = Probe().Find("电话16199123456", "PHONE_NUMBER");
  const auto whole = Probe().Find("电话19999123456", "PHONE_NUMBER");
  ASSERT_THAT(odd, SizeIs(1));
  ASSERT_THAT(whole, SizeIs(1));
  EXPECT_LT(odd[0].confidence, whole[0].confidence);
}

TEST(PhoneDetectorTest, FindsTheMobilesOfAVeryLongListToo) {
  std::string text;
  for (int i = 0; i < 6000; ++i) text += "19999123456，";
  EXPECT_THAT(Probe().Find(text, "PHONE_NUMBER"), SizeIs(6000));
}

// Facts of the plan (MIIT, 2017 edition and later assignments), not
// libphonenumber's: 11 digits, of these three-digit beginnings.
constexpr const char* kAssigned[] = {
    "130", "131", "132", "133", "135", "136", "137", "138", "139", "150",
    "151", "152", "153", "155", "156", "157", "158", "159", "166", "173",
    "175", "176", "177", "178", "180", "181", "182", "183", "184", "185",
    "186", "187", "188", "189", "191", "193", "198", "199"};

std::string Digits(std::mt19937& random, int count) {
  std::string digits;
  while (count-- > 0) {
    digits.push_back(static_cast<char>('0' + random() % 10));
  }
  return digits;
}

std::string Mobile(std::mt19937& random) {
  return kAssigned[random() % std::size(kAssigned)] + Digits(random, 8);
}

TEST(PhoneDetectorTest, FindsAThousandMobilesHoweverGrouped) {
  std::mt19937 random(20261122);
  constexpr const char* kCues[] = {"电话", "看 ", "", "他:", "call "};
  constexpr const char* kMarks[] = {"", " ", "-", "."};
  for (int i = 0; i < 1000; ++i) {
    const std::string d = Mobile(random);
    const std::string mark = kMarks[random() % std::size(kMarks)];
    const std::string number =
        d.substr(0, 3) + mark + d.substr(3, 4) + mark + d.substr(7);
    const std::string text =
        kCues[random() % std::size(kCues)] + number + "，谢谢";
    const auto found = Probe().Find(text, "PHONE_NUMBER");
    ASSERT_THAT(found, SizeIs(1)) << text;
    EXPECT_EQ(found[0].value.Reveal(), "+86" + d);
  }
}

// A digit short or long, inside longer digits, or a beginning that no mobile
// number has. Leading zeros would make fixed lines of them, so none is drawn.
std::string NearMiss(std::mt19937& random) {
  const std::string mobile = Mobile(random);
  switch (random() % 4) {
    case 0:
      return mobile.substr(0, 10);
    case 1:
      return mobile + Digits(random, 1);
    case 2:
      return std::to_string(2 + random() % 6) + mobile + Digits(random, 3);
    default:
      return (random() % 2 == 0 ? "10" : "12") + mobile.substr(2);
  }
}

TEST(PhoneDetectorTest, FindsNoneOfTenThousandNearMisses) {
  std::mt19937 random(20261123);
  for (int i = 0; i < 10000; ++i) {
    const std::string text = "看 " + NearMiss(random) + " 吧";
    EXPECT_THAT(Probe().Find(text, "PHONE_NUMBER"), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace undox
