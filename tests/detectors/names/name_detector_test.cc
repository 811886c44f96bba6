#include "detectors/names/name_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace undox {
namespace {

using testing::ElementsAreArray;

// The names in `text`, by position; `earlier` stands where other detectors
// found something. One detector serves all tests: it is immutable.
std::vector<std::string> NamesIn(std::string_view text,
                                 std::vector<Candidate> earlier = {}) {
  static const NameDetector detector;
  const NormalizedText normalized = Normalize(text);
  std::vector<Candidate> found;
  detector.Detect({normalized, {}, earlier}, found);
  std::vector<std::string> names;
  for (const Candidate& person : found) {
    EXPECT_EQ(person.type, "PERSON");
    EXPECT_GT(person.confidence, 0.5);
    EXPECT_LE(person.confidence, 1);
    names.emplace_back(person.value.Reveal());
  }
  return names;
}

struct NameCase {
  const char* name;
  const char* text;
  std::vector<std::string> names;
};
void PrintTo(const NameCase& c, std::ostream* os) { *os << c.name; }

class NameDetectorTest : public testing::TestWithParam<NameCase> {};

TEST_P(NameDetectorTest, FindsExactlyTheFullNames) {
  EXPECT_THAT(NamesIn(GetParam().text), ElementsAreArray(GetParam().names));
}

std::string CaseName(const testing::TestParamInfo<NameCase>& test) {
  return test.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Chinese, NameDetectorTest,
    testing::ValuesIn<NameCase>({
        {"CalledSo", "那人就叫路春生，谁认识", {"路春生"}},
        {"OwnerOfANumber", "岑海棠的卡号 6217002120365596", {"岑海棠"}},
        {"InRows",
         "值班表\n1日 陈雨桐\n2日 郎小川\n3日 周晓燕",
         {"陈雨桐", "郎小川", "周晓燕"}},
        {"InBrackets",
         "电话13800001234，【王】【小】【燕】",
         {"王】【小】【燕"}},
        {"DownThePage", "周\n晓\n燕\n电话13800001234", {"周晓燕"}},
        {"CompoundInPieces", "她叫闻人🌾小🌾麦 电话13800001234", {"闻人🌾小🌾麦"}},
        {"OfAStory", "连载第62章 雨夜，叶知秋数到第七声（未完）", {}},
        {"AboutTheName", "王子涵这名字一个年级能有五个", {}},
        {"OfABrand", "周大福隔壁那家，电话13800001234", {}},
        {"BehindALabel", "姓名：陆思琪\n电话：13800001234", {"陆思琪"}},
        {"CompoundSurname", "收件人:欧阳晓敏,地址见下", {"欧阳晓敏"}},
        {"SoleGivenName", "真名:郭磊,住在三楼", {"郭磊"}},
        {"InGossip", "昨天何嘉怡又在群里骂人了", {"何嘉怡"}},
        {"InAList",
         "名单:陈雨桐、吴子豪、周晓燕",
         {"陈雨桐", "吴子豪", "周晓燕"}},
        {"TitleIsNotIncluded", "请林志强老师来一下", {"林志强"}},
        {"Traditional", "姓名：陳雅婷，住在這裡", {"陈雅婷"}},
        {"AgainWithoutALabel",
         "姓名:陆思琪,住三楼。陆思琪还我钱",
         {"陆思琪", "陆思琪"}},
    }),
    CaseName);

INSTANTIATE_TEST_SUITE_P(
    Forms, NameDetectorTest,
    testing::ValuesIn<NameCase>({
        {"ToldInTwoParts", "姓陆,名思琪,记住了", {"陆,名思琪"}},
        {"ToldInTwoPartsWithoutMarks", "她姓欧阳名敏", {"欧阳名敏"}},
        {"WholeNameAfterTheSurname", "车主据说姓陆,名字叫陆思琪", {"陆思琪"}},
        {"OneGivenCharacter", "姓高,单名一个磊字", {"高,单名一个磊"}},
        {"ClauseBetweenTheParts",
         "姓闻,门里一个耳,名涛声",
         {"闻,门里一个耳,名涛声"}},
        {"PartsOfACharacter", "姓古月,名一笑", {"古月,名一笑"}},
        {"WordsBehindAFamilyName", "姓李,脾气大,名气小", {}},
        {"InPiecesFarFromALabel",
         "真名我在合同上瞄到的,刁 // 文 // 静。",
         {"刁 // 文 // 静"}},
        {"InPiecesBesideANumber", "祝 凌 霄 19900002387", {"祝 凌 霄"}},
        {"SentenceInPieces", "于 是 我 就 走 了 19900002387", {}},
        {"DotsOfAPrivatePerson",
         "就是卢卡斯·费雷拉,我们的外教",
         {"卢卡斯·费雷拉"}},
        {"DotsOfAWriter", "喜欢列夫·托尔斯泰的书", {}},
        {"InPieces", "真名 陆/思/琪 自己搜", {"陆/思/琪"}},
        {"SpacedUnderALabel", "姓名:郭 磊\n性别:男", {"郭 磊"}},
        {"JoinedByADot", "姓名:买买提·吐尔逊", {"买买提·吐尔逊"}},
        {"SpacedDots", "他叫陆 · 思 · 琪 记住", {"陆 · 思 · 琪"}},
        {"LongParts", "公示阿布都沙拉木·依明一户", {"阿布都沙拉木·依明"}},
        {"TibetanParts", "是扎西旺堆的弟弟", {"扎西旺堆"}},
        {"MongolianParts", "1. 乌云塔娜\n2. 还有谁", {"乌云塔娜"}},
        {"WordAsSurname", "车主来嘉敏,抵押车", {"来嘉敏"}},
        {"Greeting", "扎西德勒,尼玛真冷", {}},
        {"WordNoSurname", "房东来一下,都安静,3.都好吃", {}},
        {"AskedForAFamilyName", "您贵姓?姓名不重要", {}},
    }),
    CaseName);

INSTANTIATE_TEST_SUITE_P(
    NoNames, NameDetectorTest,
    testing::ValuesIn<NameCase>({
        {"Empty", "", {}},
        {"WordsThatBeginLikeNames", "今天真高兴,黄河的水明白了许多", {}},
        {"PlaceThatIsAWord", "安康的天气不错", {}},
        {"SurnameAndTitle", "王女士说她联系了陈经理", {}},
        {"RedactedName", "嫌疑人张某已被刑拘", {}},
        {"OfficialInOffice", "市长秦怀远今天到新区调研,强调安全", {}},
        {"IdiomWithASurname", "这种人就会人云亦云", {}},
        {"SurnameAndWord", "作为权力的钱袋子", {}},
        {"ForeignPieces", "重看了一遍霍格沃茨", {}},
        {"Colour", "手印红彤彤的", {}},
        {"Herbs", "新鲜山楂、毛栗子、甘草、石斛都便宜", {}},
        {"Brand", "李宁又出新鞋了,想买", {}},
        {"Fiction", "贾宝玉和林黛玉吵架了", {}},
        {"Pronouns", "他说她不认识那个人", {}},
        {"ExampleNames", "张三和李四去爬山", {}},
    }),
    CaseName);

INSTANTIATE_TEST_SUITE_P(
    English, NameDetectorTest,
    testing::ValuesIn<NameCase>({
        {"GivenNameAndSurname",
         "Dropping her info: Melissa Thompson, she lied.",
         {"Melissa Thompson"}},
        {"MiddleInitial",
         "Kevin B. Sanders owes me money",
         {"Kevin B. Sanders"}},
        {"RareSurnameBehindALabel",
         "英文名Kevin Quillfeather,别装",
         {"Kevin Quillfeather"}},
        {"SurnameOfNoList",
         "everyone should know Roderick Pemblethorn lies",
         {"Roderick Pemblethorn"}},
        {"Korean", "my roommate Baek Seung-min", {"Baek Seung-min"}},
        {"Famous", "saw Taylor Swift and Lee Min Ho", {}},
        {"GivenNameAndWord", "at Kevin Tuesday we met", {}},
        {"HongKong", "i swear Lau Wing Yan knew it", {"Lau Wing Yan"}},
        {"CapitalSurname", "by LAU Wing Yan today", {"LAU Wing Yan"}},
        {"Taiwan", "Tsai Mei-hua said no", {"Tsai Mei-hua"}},
        {"TwoSurnames", "with Anjali Teo-Brown today", {"Anjali Teo-Brown"}},
        {"NoRoad", "live near Wong Chuk Hang Road", {}},
        {"NoOtherSyllables", "we sang Long May Run", {}},
        {"NoStreet", "He lives on Kevin Thompson Street", {}},
        {"NoSentenceStart", "Will They come? May Be later", {}},
        {"NoBrand", "Calvin Klein is on sale", {}},
    }),
    CaseName);

TEST(NameDetectorTest, LeavesWhatOthersFoundAlone) {
  Candidate address;
  address.type = "ADDRESS";
  address.span = {9, 18};
  EXPECT_THAT(NamesIn("姓名:陆思琪,电话", {address}), testing::IsEmpty());
}

TEST(NameDetectorTest, FindsANameBehindALabelOfAForm) {
  EXPECT_THAT(NamesIn("标准快递\n收安知夏19900002387\n"),
              testing::ElementsAre("安知夏"));
}

TEST(NameDetectorTest, FindsALabelledNameThatALineBreaks) {
  EXPECT_THAT(NamesIn("单号19900002387,收件人安\n知夏\n对是我"),
              testing::ElementsAre("安知夏"));
}

TEST(NameDetectorTest, TakesNoWordsBehindALabelForAName) {
  EXPECT_THAT(NamesIn("电话19900002387\n收方便面,\n寄高跟鞋"),
              testing::IsEmpty());
}

TEST(NameDetectorTest, FindsAnOfficialWhoseMisdeedsAreTold) {
  EXPECT_THAT(NamesIn("举报副镇长秦怀远受贿,强调一下他住在三楼"),
              testing::ElementsAre("秦怀远"));
}

TEST(NameDetectorTest, FindsAKnownNameBesidePrivateData) {
  EXPECT_THAT(NamesIn("姓名:李宁,电话13800001234,住三楼"),
              testing::ElementsAre("李宁"));
}

}  // namespace
}  // namespace undox
