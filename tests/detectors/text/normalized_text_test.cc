#include "detectors/text/normalized_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <random>

#include "detectors/text/utf8.h"

namespace undox {
namespace {

struct NormalizeCase {
  const char* name;
  std::string submitted;
  std::string normalized;
};
void PrintTo(const NormalizeCase& c, std::ostream* os) { *os << c.name; }

class NormalizeTest : public testing::TestWithParam<NormalizeCase> {};

TEST_P(NormalizeTest, ReadsAsAPersonWould) {
  EXPECT_EQ(Normalize(GetParam().submitted).text(), GetParam().normalized);
}

INSTANTIATE_TEST_SUITE_P(Characters, NormalizeTest,
                         testing::ValuesIn<NormalizeCase>({
                             {"Plain", "今天 hello", "今天 hello"},
                             {"FullWidth", "ＱＱ：１２３", "QQ:123"},
                             {"ZeroWidth", "身\u200b份\u2060证", "身份证"},
                             {"Combining", "1\u03363\u03368\u0336", "138"},
                             {"Keycap", "1\ufe0f\u20e33\ufe0f\u20e3", "13"},
                             {"Circled", "①⑩❸⓪", "11030"},
                             {"Mathematical", "𝟏𝟛𝟪 𝓪𝐁", "138 aB"},
                             {"Traditional", "電話號碼", "电话号码"},
                             {"LookAlikeInAWord", "mоquаrtz", "moquartz"},
                             {"CyrillicWordStays", "сор", "сор"},
                             {"InvalidByte",
                              "a\xff"
                              "b",
                              "a\ufffd"
                              "b"},
                         }),
                         [](const auto& test) {
                           return std::string(test.param.name);
                         });

INSTANTIATE_TEST_SUITE_P(
    Numbers, NormalizeTest,
    testing::ValuesIn<NormalizeCase>({
        {"UsualGroups", "打 138 0013 8000 找他", "打 13800138000 找他"},
        {"OneByOne", "1-3-8-0-0-1-3-8-0-0-0", "13800138000"},
        {"Chinese", "一三八零零一三八零零零", "13800138000"},
        {"Financial", "壹叁捌零零壹叁捌零零零", "13800138000"},
        {"Telegraph", "幺三八洞洞幺三八洞洞洞", "13800138000"},
        {"Mixed", "壹3八00１3⑧零零0", "13800138000"},
        {"Letters", "l38oo138ooo", "13800138000"},
        {"Fillers", "138，中间0013，后面8000", "13800138000"},
        {"RepeatedWord", "1的3的8的0的0的1的3的8的0的0的0", "13800138000"},
        {"English", "one three eight zero zero one three eight zero zero zero",
         "13800138000"},
        {"Reversed", "00083100831 倒过来", "13800138000 倒过来"},
        {"ResidentIdGroups", "110105 19491231 002x", "11010519491231002X"},
        {"PlacesNamed", "前三位138，然后是零零一三，最后四位8000",
         "前三位13800138000"},
        {"EmojiZero", "①③⑧⭕⭕①③⑧⭕⭕⭕", "13800138000"},
        {"HanziGroups", "零玖壹贰-叁肆伍-陆柒捌", "0912345678"},
        {"ReversedQq", "QQ从右往左读:987651234", "QQ从右往左读:432156789"},
        {"TwoMobiles", "138 0013 8000 139 0013 9000",
         "13800138000 13900139000"},
        {"ResidentIdInPieces", "前六 110105 中间生日 19491231 后四位 002X",
         "前六 11010519491231002X"},
        {"QqOneByOne", "6*7*1*8*6*1*2", "6718612"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    LeftAlone, NormalizeTest,
    testing::ValuesIn<NormalizeCase>({
        {"IpAddress", "13.225.234.124", "13.225.234.124"},
        {"Prices", "138, 2500, 3600", "138, 2500, 3600"},
        {"Counting", "一二三四五六七", "一二三四五六七"},
        {"CountingSpaced", "1 2 3 4 5 6 7", "1 2 3 4 5 6 7"},
        {"DateTime", "2024-11-22 13:45:30", "2024-11-22 13:45:30"},
        {"Ordinary", "一个人去三亚", "一个人去三亚"},
        {"OrderOfFiveGroups", "订单2043 5587 1920 3345 671",
         "订单2043 5587 1920 3345 671"},
        {"EulersNumber", "2.718281828459045", "2.718281828459045"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NormalizedTextTest, MapsAVerbatimSpanToItself) {
  const NormalizedText text = Normalize("电话13800138000");
  EXPECT_EQ(text.ToSubmitted({6, 17}), (Span{6, 17}));
  EXPECT_FALSE(text.IsDisguised({6, 17}));
}

TEST(NormalizedTextTest, MapsAcrossFullWidthDigits) {
  const NormalizedText text = Normalize("号１２３号");
  ASSERT_EQ(text.text(), "号123号");
  EXPECT_EQ(text.ToSubmitted({3, 6}), (Span{3, 12}));
  EXPECT_EQ(text.ToSubmitted({4, 5}), (Span{6, 9}));
}

TEST(NormalizedTextTest, CoversEveryPieceOfAFoldedNumber) {
  const NormalizedText text = Normalize("他138，中间0013，后面8000。");
  ASSERT_EQ(text.text(), "他13800138000。");
  EXPECT_EQ(text.ToSubmitted({3, 14}), (Span{3, 32}));
  EXPECT_TRUE(text.IsDisguised({3, 14}));
}

TEST(NormalizedTextTest, CallsUsualGroupsNoDisguise) {
  const NormalizedText text = Normalize("138-0013-8000");
  ASSERT_EQ(text.text(), "13800138000");
  EXPECT_FALSE(text.IsDisguised({0, 11}));
}

TEST(NormalizedTextTest, KnowsHiddenCharactersInsideASpan) {
  const NormalizedText text = Normalize("a\u200b身份\u200b证");
  EXPECT_FALSE(text.IsDisguised({1, 4}));
  EXPECT_TRUE(text.IsDisguised({1, 10}));
}

// Every span of the output must map to whole characters inside the input.
TEST(NormalizedTextTest, MapsEveryCharacterIntoTheSubmittedText) {
  const std::string submitted =
      "電\u200b话①③⑧，１３８-0013-8000。幺三八洞洞幺三八洞洞洞\xff 😀ok";
  const NormalizedText text = Normalize(submitted);
  std::size_t last = 0;
  for (std::size_t i = 0; i < text.text().size(); ++i) {
    const Span from = text.ToSubmitted({i, i + 1});
    EXPECT_LE(from.end, submitted.size());
    EXPECT_LE(from.begin, from.end);
    EXPECT_GE(from.begin, last);
    last = from.begin;
  }
}

constexpr const char* kDisguisePieces[] = {"微信",
                                           "lin",
                                           "下划线",
                                           "88",
                                           "艾特",
                                           "example",
                                           "点com",
                                           "去掉",
                                           "删",
                                           "，",
                                           "电话",
                                           "199",
                                           "九九",
                                           "①",
                                           "丨",
                                           "叉",
                                           "110105",
                                           "****",
                                           "X",
                                           "\n小美：",
                                           "<b>",
                                           "triple ",
                                           "nine ",
                                           "要久酒旧就",
                                           "铃似",
                                           "MTk5OTkxNzI4NDY=",
                                           "%31%39%39%31%37%32",
                                           "!((((",
                                           "键盘",
                                           "ⓐ",
                                           "\u202E64827",
                                           "\u202C",
                                           "𝟏",
                                           "\u0336",
                                           "рі",
                                           "z",
                                           "每位加一",
                                           " ",
                                           "-",
                                           "l i n m o",
                                           "★",
                                           "3撞",
                                           "2丹元",
                                           "肆零号楼",
                                           "→",
                                           "西/湖/区/",
                                           "9/幢/",
                                           "的",
                                           "听澜小曲",
                                           "501",
                                           "浙A",
                                           "后面数字",
                                           "〡〩",
                                           "\xff",
                                           "🐭",
                                           "&"};

// Whatever is folded: spans are of whole characters of the submitted text, in
// its order, and all of it is covered.
TEST(NormalizedTextTest, MapsMixturesOfDisguisesBack) {
  std::mt19937 draw(20261123);
  for (int round = 0; round < 20000; ++round) {
    std::string submitted;
    for (auto left = 2 + draw() % 9; left > 0; --left) {
      submitted += kDisguisePieces[draw() % std::size(kDisguisePieces)];
    }
    const NormalizedText text = Normalize(submitted);
    std::size_t last = 0;
    const auto is_border = [&](std::size_t at) {
      return at == submitted.size() ||
             (static_cast<unsigned char>(submitted[at]) & 0xC0) != 0x80;
    };
    for (std::size_t i = 0; i < text.text().size();) {
      const std::size_t bytes = DecodeUtf8(text.text(), i).bytes;
      const Span from = text.ToSubmitted({i, i + bytes});
      ASSERT_LE(last, from.begin) << submitted;
      ASSERT_LT(from.begin, from.end) << submitted;
      ASSERT_LE(from.end, submitted.size()) << submitted;
      ASSERT_TRUE(is_border(from.begin) && is_border(from.end)) << submitted;
      last = from.begin;
      i += bytes;
    }
  }
}

}  // namespace
}  // namespace undox
