#include "ocr/layout.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"

namespace undox {
namespace {

// Type of 20 pixels: Chinese is 20 pixels wide, everything else 10.
constexpr int kSize = 20;
constexpr int kHeight = 26;
constexpr ImageSize kPage = {750, 1000};

struct Placed {
  const char* text;
  int x;
  int y;
  int size = kSize;
};

std::size_t BytesOf(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

PageLine LineOf(const Placed& placed) {
  const int height = placed.size * kHeight / kSize;
  PageLine line{{placed.x, placed.y, 0, height}, 1, {}};
  const std::string_view text = placed.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t bytes = BytesOf(text[i]);
    const int width = bytes < 3 ? placed.size / 2 : placed.size;
    line.characters.push_back(
        {std::string(text.substr(i, bytes)),
         {placed.x + line.box.width, placed.y, width, height},
         0.5F});
    line.box.width += width;
    i += bytes;
  }
  return line;
}

std::vector<PageLine> LinesOf(const std::vector<Placed>& placed) {
  std::vector<PageLine> lines;
  for (const Placed& each : placed) lines.push_back(LineOf(each));
  return lines;
}

struct PageCase {
  const char* name;
  std::vector<Placed> lines;
  const char* text;
};
void PrintTo(const PageCase& c, std::ostream* os) { *os << c.name; }

class LayoutTest : public testing::TestWithParam<PageCase> {};

TEST_P(LayoutTest, JoinsWhatWasWrittenInOneGo) {
  EXPECT_EQ(ArrangePage(LinesOf(GetParam().lines), kPage).text,
            GetParam().text);
}

TEST_P(LayoutTest, DoesNotDependOnTheOrderOfTheLines) {
  std::vector<PageLine> lines = LinesOf(GetParam().lines);
  std::ranges::reverse(lines);
  EXPECT_EQ(ArrangePage(lines, kPage).text, GetParam().text);
}

std::string NameOf(const testing::TestParamInfo<PageCase>& test) {
  return test.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Bubbles, LayoutTest,
    testing::ValuesIn<PageCase>({
        {"Empty", {}, ""},
        {"NumberOverTwoLines",
         {{"号码是我自己去问来的11010519", 100, 100}, {"491231002X", 100, 130}},
         "号码是我自己去问来的11010519491231002X"},
        {"EmailOverTwoLines",
         {{"写信到我的邮箱 name@example.", 100, 100}, {"com", 100, 130}},
         "写信到我的邮箱 name@example.com"},
        {"ChineseOverThreeLines",
         {{"今天下午三点半在老地方开会", 100, 100},
          {"记得带上你做的那份季度报表", 100, 130},
          {"和钥匙", 100, 160}},
         "今天下午三点半在老地方开会记得带上你做的那份季度报表和钥匙"},
        {"EnglishWords",
         {{"he lives in the house behind", 100, 100},
          {"the station", 100, 130}},
         "he lives in the house behind the station"},
        {"NameAboveABubble",
         {{"路过的一位老同学啊", 100, 100, 16}, {"他住在那里", 100, 124}},
         "路过的一位老同学啊\n他住在那里"},
        {"TimeBelowABubble",
         {{"他住在那里的三楼啊", 100, 100}, {"12:30", 100, 130}},
         "他住在那里的三楼啊\n12:30"},
        {"TwoBubbles",
         {{"今天中午吃什么呢", 100, 100}, {"随便", 100, 180}},
         "今天中午吃什么呢\n随便"},
        {"ShortLineThatLeftRoom",
         {{"收到", 100, 100},
          {"记得带上你做的那份季度报表", 100, 130},
          {"好", 100, 300},
          {"记得带上你做的那份季度报表", 100, 400}},
         "收到\n记得带上你做的那份季度报表\n好\n记得带上你做的那份季度报表"},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Tables, LayoutTest,
    testing::ValuesIn<PageCase>({
        {"LabelsAndValues",
         {{"收款人", 30, 100},
          {"电话", 30, 160},
          {"张三", 600, 100},
          {"13800000000", 550, 160}},
         "收款人 张三\n电话 13800000000"},
        {"TightRows",
         {{"1", 30, 100},
          {"张小三", 100, 100},
          {"13800000000", 250, 100},
          {"2", 30, 132},
          {"李小四", 100, 132},
          {"13900000000", 250, 132},
          {"3", 30, 164},
          {"王小五", 100, 164},
          {"13700000000", 250, 164}},
         "1 张小三 13800000000\n2 李小四 13900000000\n3 王小五 13700000000"},
        {"AddressInACellBesideItsLabel",
         {{"住址", 30, 115},
          {"江城市南湖区幸福路一百号幸福小区", 150, 100},
          {"三栋二单元", 150, 130}},
         "住址 江城市南湖区幸福路一百号幸福小区三栋二单元"},
        {"AddressInTheMiddleOfARow",
         {{"张三", 30, 115},
          {"江城市南湖区幸福路一百号", 150, 100},
          {"三栋二单元", 150, 130},
          {"13800000000", 450, 115},
          {"李四", 30, 195},
          {"江城市北湖区光明路二百号", 150, 180},
          {"五栋", 150, 210},
          {"13900000000", 450, 195}},
         "张三 江城市南湖区幸福路一百号三栋二单元 13800000000\n"
         "李四 江城市北湖区光明路二百号五栋 13900000000"},
        {"AddressUnderItsFirstLineBehindALabel",
         {{"姓名张三", 30, 60},
          {"住址 江城市南湖区幸福路一百号幸福小区", 30, 100},
          {"三栋二单元", 80, 130}},
         "姓名张三\n住址 江城市南湖区幸福路一百号幸福小区三栋二单元"},
        {"LabelledEntryOfACard",
         {{"张三", 30, 100},
          {"手机：13800000000", 30, 132},
          {"地址：江城市南湖区幸福路一百号", 30, 164},
          {"三栋二单元", 30, 196}},
         "张三\n手机：13800000000\n"
         "地址：江城市南湖区幸福路一百号三栋二单元"},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Lists, LayoutTest,
    testing::ValuesIn<PageCase>({
        {"Numbers",
         {{"13800000000", 30, 100},
          {"13900000000", 30, 130},
          {"13700000000", 30, 160}},
         "13800000000\n13900000000\n13700000000"},
        {"Names",
         {{"张小三", 30, 100}, {"李小四", 30, 130}, {"王小五", 30, 160}},
         "张小三\n李小四\n王小五"},
        {"NamesAndNumbers",
         {{"张三 13800000000", 30, 100}, {"李四 13900000000", 30, 130}},
         "张三 13800000000\n李四 13900000000"},
        {"EntriesOfWhichOneIsWide",
         {{"收货地址", 30, 100},
          {"南湖区幸福路一百号幸福小区三栋", 30, 130},
          {"张三 138 0000 0000", 30, 160},
          {"今天下单", 30, 190}},
         "收货地址\n南湖区幸福路一百号幸福小区三栋\n"
         "张三 138 0000 0000\n今天下单"},
        {"Scattered",
         {{"前方高能预警", 300, 100},
          {"手机号13800000000", 40, 118},
          {"泪目", 500, 136},
          {"又是这里", 200, 154}},
         "前方高能预警\n手机号13800000000\n泪目\n又是这里"},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Columns, LayoutTest,
    testing::ValuesIn<PageCase>({
        {"OneAfterTheOther",
         {{"标题", 350, 40, 30},
          {"左边的第一行写满了这一栏的", 30, 100},
          {"左边的第二行写满了这一栏的", 30, 130},
          {"左边的末行", 30, 160},
          {"右边的第一行写满了这一栏的", 400, 104},
          {"右边的第二行写满了这一栏的", 400, 134},
          {"右边的末行", 400, 164}},
         "标题\n左边的第一行写满了这一栏的左边的第二行写满了这一栏的左边的末行"
         "\n"
         "右边的第一行写满了这一栏的右边的第二行写满了这一栏的右边的末行"},
    }),
    NameOf);

TEST(LayoutSpansTest, PutsEveryCharacterWhereItStandsInTheText) {
  const RecognizedText page = ArrangePage(
      LinesOf({{"电话", 30, 100}, {"13800000000", 400, 100}}), kPage);
  ASSERT_EQ(page.lines.size(), 2U);
  EXPECT_EQ(page.lines[1].glyphs[2].span, (Span{9, 10}));
  EXPECT_EQ(page.lines[1].glyphs[2].box, (Box{420, 100, 10, kHeight}));
  EXPECT_EQ(page.Locate({7, 18}), (std::vector<Box>{{400, 100, 110, kHeight}}));
}

TEST(LayoutSpansTest, LeavesOutLinesWithoutCharacters) {
  const RecognizedText page =
      ArrangePage(LinesOf({{"  ", 30, 100}, {"", 30, 200}}), kPage);
  EXPECT_TRUE(page.text.empty());
  EXPECT_TRUE(page.lines.empty());
}

TEST(LayoutSpansTest, KeepsEveryLineOfACrowdedPageOnce) {
  std::vector<Placed> placed;
  for (int i = 0; i < 1500; ++i) {
    placed.push_back({"字字字", i * 37 % 700, i * 91 % 900, 8 + i % 30});
  }
  EXPECT_EQ(ArrangePage(LinesOf(placed), kPage).lines.size(), 1500U);
}

}  // namespace
}  // namespace undox
