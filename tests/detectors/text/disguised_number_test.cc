#include "detectors/text/disguised_number.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "detectors/text/normalized_text.h"

namespace undox {
namespace {

struct ReadCase {
  const char* name;
  std::string text;
  std::string normalized;
};
void PrintTo(const ReadCase& c, std::ostream* os) { *os << c.name; }

std::string CaseName(const testing::TestParamInfo<ReadCase>& test) {
  return test.param.name;
}

class DisguisedNumberTest : public testing::TestWithParam<ReadCase> {};

TEST_P(DisguisedNumberTest, PutsTogetherWhatAReaderWould) {
  EXPECT_EQ(Normalize(GetParam().text).text(), GetParam().normalized);
}

INSTANTIATE_TEST_SUITE_P(
    Pieces, DisguisedNumberTest,
    testing::ValuesIn<ReadCase>({
        {"OutOfOrder", "后四位8000，前三位199，中间四位9912",
         "后四位19999128000"},
        {"Numbered", "第一段199，第二段9912，第三段8000", "第一段19999128000"},
        {"NumberedBackwards", "第三部分8000；第二部分9912；第一部分199",
         "第三部分19999128000"},
        {"Sentences", "先记199。记下了吗？接下来9912。还有8000",
         "先记19999128000"},
        {"LinesWithPlaces", "（上）199\n（中）9912\n（下）8000",
         "(上)19999128000"},
        {"Repeats", "电话1，三个9，9128，三个0", "电话19999128000"},
        {"LettersToDrop", "19a9k99d128p000（去掉字母）",
         "19999128000(去掉字母)"},
        {"HanziToDrop", "199猪99花128000，去掉汉字", "19999128000,去掉汉字"},
        {"FirstDigitToDrop", "电话519999128000，去掉最前面的5",
         "电话19999128000,去掉最前面的5"},
        {"UnevenUnderALabel", "电话 19 9991 2 80 00", "电话 19999128000"},
        {"SyllablesTogether", "yijiujiu jiujiuyier balinglingling",
         "19999128000"},
        {"SyllablesWithTones", "yī jiǔ jiǔ jiǔ jiǔ yī èr bā líng líng líng",
         "19999128000"},
        {"CircledZero", "➀➈➈➈➈➀➁➇🄋🄋🄋", "19999128000"},
        {"QqInGroups", "QQ：10·45·67·80", "QQ:10456780"},
        {"QqTold", "QQ：前面232！后面7806！最后984", "QQ:前面2327806984"},
    }),
    CaseName);

INSTANTIATE_TEST_SUITE_P(
    Masks, DisguisedNumberTest,
    testing::ValuesIn<ReadCase>({
        {"Pictures", "手机199🈲🈲🈲🈲8000", "手机199****8000"},
        {"HalfThePictures", "手机199🈲🈲8000", "手机199****8000"},
        {"Words", "199某某某某8000", "199****8000"},
        {"TellingWords", "199(中间四位打码)8000", "199****8000"},
        {"ResidentId", "110105????????002X", "110105********002X"},
        {"Card", "银行卡621700######1234", "银行卡621700******1234"},
        {"OnePlace", "1999912?000", "1999912*000"},
        {"SpacedStars", "199 **** 8000", "199****8000"},
        {"HalfThePicturesUnannounced", "赢了199😂😂8000", "赢了199😂😂8000"},
        {"NoProvince", "990105????????0020", "990105????????0020"},
        {"TwoQuestions", "花了199?? 8000也花了", "花了199?? 8000也花了"},
        {"NumberAtAnEnd", "是1999912800?", "是1999912800?"},
        {"Product", "134×387=51858", "134×387=51858"},
    }),
    CaseName);

INSTANTIATE_TEST_SUITE_P(Plates, DisguisedNumberTest,
                         testing::ValuesIn<ReadCase>({
                             {"Spaced", "车是浙 A 1 2 3 4 5", "车是浙A12345"},
                             {"Chinese", "浙A一二三四五", "浙A12345"},
                             {"Told", "浙A开头，后面是12345", "浙A12345"},
                             {"BySound", "车牌zhe A12345", "车牌浙A12345"},
                             {"SoundWithoutALabel", "zhe A12345", "zhe A12345"},
                             {"Usual", "浙A·12345", "浙A·12345"},
                             {"AYear", "苏E 2024年，12345", "苏E 2024年,12345"},
                         }),
                         CaseName);

INSTANTIATE_TEST_SUITE_P(
    Counterexamples, DisguisedNumberTest,
    testing::ValuesIn<ReadCase>({
        {"UnevenWithoutALabel", "比分 19 9991 2 80 00", "比分 19 9991 2 80 00"},
        {"DateUnderQq", "QQ 2023-12-25", "QQ 2023-12-25"},
        {"TwoQq", "QQ 123456 75", "QQ 123456 75"},
        {"TollFree", "call 1-800-555-0199", "call 1-800-555-0199"},
        {"LettersNobodyDrops", "19a9k99d128p000", "19a9k99d128p000"},
        {"PiecesOfNothing", "前三名12分，中间44分，最后9分",
         "前三名12分,中间44分,最后9分"},
        {"NothingToDrop", "QQ 12345 今天 67890，大家去骂",
         "QQ 12345 今天 67890,大家去骂"},
        {"WordsThatOnlyLookLikePlaces", "晚上加QQ 12345678，最后 9点",
         "晚上加QQ 12345678,最后 9点"},
        {"NumberAndADigit", "联系我 1583344221，2", "联系我 1583344221,2"},
        {"Counting", "QQ 1 2 3 4 5 6", "QQ 1 2 3 4 5 6"},
        {"Repeated", "吃了三个8寸蛋糕", "吃了三个8寸蛋糕"},
        {"Lala", "sisi baba wuwu", "sisi baba wuwu"},
    }),
    CaseName);

// Spans cover whole code points, and results do not depend on what stands far
// away: the finder does the same work for a text wherever it stands.
TEST(DisguisedNumberTest, FindsTheSameInARepeatedText) {
  const std::string unit = "打后四位8000,前三位199,中间四位9912,好不好呀大家";
  const std::string far(200, ';');
  std::string text;
  constexpr std::size_t kTimes = 50;
  for (std::size_t i = 0; i < kTimes; ++i) text += unit + far;
  EXPECT_EQ(FindDisguisedNumbers(text).size(), kTimes);
}

TEST(DisguisedNumberTest, EndsOnTextsOfOneKindOfSign) {
  for (const std::string_view piece :
       {"1", "一", "三个8", "前", "去掉", "1a", "1啊", "yi", "第一段", "*"}) {
    std::string text = "QQ";
    for (int i = 0; i < 40000; ++i) text += piece;
    const NormalizedText normalized = Normalize(text);
    const Span whole = normalized.ToSubmitted({0, normalized.text().size()});
    EXPECT_EQ(whole.begin, 0U) << piece;
    EXPECT_EQ(whole.end, text.size()) << piece;
  }
}

}  // namespace
}  // namespace undox
