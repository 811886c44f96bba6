#include "detectors/text/quick_look.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "detectors/text/text_scanner.h"

namespace undox {
namespace {

bool NeedsWholeLook(std::string_view text) {
  static const std::vector<Trigger> kTriggers = {
      {{{"大学", "QQ邮箱", "@", "3号"}}}, {{{"公司", "店"}, {"上班", "店员"}}}};
  static const QuickLook kLook(kTriggers);
  QuickLook::Scratch scratch;
  return kLook.NeedsWholeLook(text, scratch);
}

struct LookCase {
  const char* text;
  bool needs;
};
void PrintTo(const LookCase& c, std::ostream* os) { *os << c.text; }

class NeedsWholeLookTest : public testing::TestWithParam<LookCase> {};

TEST_P(NeedsWholeLookTest, ByTriggersAndShapes) {
  EXPECT_EQ(NeedsWholeLook(GetParam().text), GetParam().needs);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NeedsWholeLookTest,
    testing::Values(LookCase{"", false},
                    LookCase{"今天天气不错,哈哈哈!", false},
                    LookCase{"他上了大学", true}, LookCase{"他上了大", false},
                    LookCase{"大 学", false}, LookCase{"我的qq邮箱", true},
                    LookCase{"我的QQ郵箱", true},  // Traditional.
                    LookCase{"大\u200B学", true},  // A zero-width space inside.
                    LookCase{"＠", true}, LookCase{"住３号", true},
                    LookCase{"2020年", false}, LookCase{"12345", true},
                    LookCase{"一二三四五", true}, LookCase{"①②③④⑤", true},
                    LookCase{"第一名,第二名", false}, LookCase{"8.8.8.8", true},
                    LookCase{"京A·1B", true}, LookCase{"a1", true},
                    LookCase{"粤Z-5626港", true}, LookCase{"Z\u200B 2", true},
                    LookCase{"Z和和2", false}, LookCase{"1***", true},
                    LookCase{"aa:bb:cc:dd:ee:ff", true},
                    LookCase{"Kevin Durant", true}, LookCase{"Kevin说", false},
                    LookCase{"spelled letters go on and on", true},
                    LookCase{"坏字节\xFF", true}, LookCase{"哈哈😂", false},
                    LookCase{"公司", false}, LookCase{"上班", false},
                    LookCase{"在公司上班", true}, LookCase{"店员", true}));

TEST(QuickLookTest, LeavesTheCharactersOfTheNormalizedText) {
  const QuickLook look(std::vector<Trigger>{});
  QuickLook::Scratch scratch;
  ASSERT_FALSE(look.NeedsWholeLook("說Ｂ\u200B，，2😂", scratch));
  EXPECT_EQ(scratch.text(), u"说b,,2\u2600");
}

// Texts of pieces that are nearly findings.
constexpr const char* kPieces[] = {"他",
                                   "叫",
                                   "王小明",
                                   "姓李",
                                   "名",
                                   "电话",
                                   "138",
                                   "0013",
                                   "号",
                                   "3",
                                   "栋",
                                   "大学",
                                   "在",
                                   "上班",
                                   "老师",
                                   "生日",
                                   "3月",
                                   "2日",
                                   "生",
                                   "微信",
                                   "qq",
                                   "abc",
                                   "_",
                                   "@",
                                   "#",
                                   "qq.com",
                                   "京",
                                   "粤",
                                   "A",
                                   "Z",
                                   "WJ",
                                   "-",
                                   "1277",
                                   "警",
                                   "北纬",
                                   "°",
                                   "N",
                                   "傅宇航爷爷",
                                   "🕯️",
                                   "😂",
                                   "𠮷",
                                   "·",
                                   "**",
                                   "x",
                                   ":",
                                   "12",
                                   "1.2",
                                   ".3",
                                   "幺",
                                   "洞",
                                   "①",
                                   "，",
                                   "。",
                                   "\n",
                                   " ",
                                   "Kevin ",
                                   "Li ",
                                   "住在",
                                   "小区",
                                   "村",
                                   "学院",
                                   "单位",
                                   "公司",
                                   "的",
                                   "是",
                                   "昵称",
                                   "B站",
                                   "t.me/",
                                   "one ",
                                   "er ",
                                   "8",
                                   "第",
                                   "字",
                                   "军",
                                   "护照",
                                   "E",
                                   "阿布都",
                                   "·热合曼",
                                   "名字",
                                   "叫做",
                                   "陈/",
                                   "思",
                                   "/远",
                                   "快递",
                                   "SF",
                                   "学号",
                                   "青石大学",
                                   "stone_61",
                                   "花园",
                                   "江夏区",
                                   "住",
                                   "六班",
                                   "读",
                                   "下班",
                                   "从",
                                   "传媒",
                                   "扎西",
                                   "旺堆",
                                   "来",
                                   "建勋",
                                   "下划线",
                                   "艾特",
                                   "点com",
                                   "点 org",
                                   " 在 ",
                                   "t点me",
                                   "斜杠",
                                   "lin",
                                   "(at)",
                                   "ⓐ",
                                   "一起加",
                                   "去掉",
                                   "星号",
                                   "丨",
                                   "〡〩",
                                   "叉",
                                   "键盘",
                                   "!((",
                                   "&^%#",
                                   "MTk5",
                                   "%31%39",
                                   "要久酒旧就",
                                   "铃似耳寺医爸",
                                   "triple ",
                                   "\n小美：",
                                   "<b>",
                                   "(ID:",
                                   "网名",
                                   "finsta",
                                   "SW-",
                                   "每位加一",
                                   "\u202E",
                                   "私信",
                                   "2栋",
                                   "肆单元",
                                   "🏢",
                                   "撞",
                                   "dy",
                                   "401",
                                   "/栋",
                                   "·9·",
                                   "新/村/",
                                   "花园",
                                   "小曲",
                                   "A一",
                                   "贝",
                                   "星野科技",
                                   "物流",
                                   "西南仓",
                                   "研发部",
                                   "工牌",
                                   "写着",
                                   "员工",
                                   "待过",
                                   "快一年了",
                                   "组",
                                   "双鱼座",
                                   "1996年3月8日",
                                   "属鼠",
                                   "三中",
                                   "高二",
                                   "孝班",
                                   "第三户",
                                   "顶楼",
                                   "丙单元",
                                   "同学",
                                   "期末",
                                   "2023104417",
                                   "C区",
                                   "17-402",
                                   "@",
                                   "lin_88",
                                   "@阿芙_33",
                                   "小号",
                                   "网络公司",
                                   "二车间",
                                   "社保所",
                                   "第3块",
                                   "倒数第一位",
                                   "隔个字",
                                   "T3-2806",
                                   "东621",
                                   "南区",
                                   "5-2",
                                   "毕业",
                                   "学校",
                                   "的卡号",
                                   "实名",
                                   "全名"};

std::string Mixture(std::mt19937& draw) {
  std::string text;
  const auto size = 1 + draw() % 8;
  for (unsigned i = 0; i < size; ++i) {
    text += kPieces[draw() % std::size(kPieces)];
  }
  return text;
}

// The whole look is taken where near misses are asked for.
TEST(QuickLookTest, LosesNothingThatAWholeLookFinds) {
  const auto scanner =
      *TextScanner::Create({testing::TempDir() + "/undox-tests"});
  auto scratch = *scanner->NewScratch();
  std::mt19937 draw(20261123);
  int found = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::string text = Mixture(draw);
    const auto whole = *scanner->Scan(text, scratch, {.near_misses = true});
    const auto quick = *scanner->Scan(text, scratch);
    ASSERT_EQ(whole.findings.size(), quick.findings.size()) << text;
    found += whole.findings.empty() ? 0 : 1;
  }
  EXPECT_GT(found, 1000);
}

}  // namespace
}  // namespace undox
