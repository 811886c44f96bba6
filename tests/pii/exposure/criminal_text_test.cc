#include "pii/exposure/criminal_text.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using ::testing::Contains;
using testing::CuesOf;
using ::testing::IsEmpty;
using ::testing::Not;

CriminalWords Read(const std::string& text, const Reach& reach = {}) {
  return ReadCriminalWords(text, CuesOf(text), reach);
}

struct ClaimCase {
  const char* name;
  const char* text;
  std::int64_t records;  // 0: none.
  int item_class;
};
void PrintTo(const ClaimCase& c, std::ostream* os) { *os << c.name; }

class ClaimTest : public ::testing::TestWithParam<ClaimCase> {};

TEST_P(ClaimTest, IsWhatTheSellerSays) {
  const CriminalWords words = Read(GetParam().text);
  EXPECT_EQ(words.claimed ? words.claimed->records : 0, GetParam().records);
  if (words.claimed) {
    EXPECT_EQ(words.claimed->item_class, GetParam().item_class);
  }
}

// Classes: 2017 No.10 art. 5(1)(3)-(5).
INSTANTIATE_TEST_SUITE_P(
    Claims, ClaimTest,
    ::testing::ValuesIn<ClaimCase>({
        {"Orders", "出数据，600条订单，要的私", 600, 2},
        {"TenThousand", "出售数据 车主信息2.5万条", 25000, 3},
        {"ChineseNumerals", "客户名单三万份，量大优惠", 30000, 3},
        {"Commas", "出售数据，12,000条户籍", 12000, 3},
        {"Whereabouts", "行踪轨迹80多条，走担保", 80, 1},
        {"English", "database for sale, 5000 records", 5000, 3},
        {"Price", "查档 300元一次", 0, 0},
        {"NoSale", "食堂今天卖了600份盒饭", 0, 0},
        {"Warning", "通报：警方抓获出售数据团伙，缴获5万条", 0, 0},
    }),
    [](const auto& test) { return std::string(test.param.name); });

struct FlagCase {
  const char* name;
  const char* text;
  const char* flag;
};
void PrintTo(const FlagCase& c, std::ostream* os) { *os << c.name; }

class FlagTest : public ::testing::TestWithParam<FlagCase> {};

TEST_P(FlagTest, NeedsNoCount) {
  EXPECT_THAT(Read(GetParam().text).flags, Contains(GetParam().flag));
}

INSTANTIATE_TEST_SUITE_P(
    Flags, FlagTest,
    ::testing::ValuesIn<FlagCase>({
        {"Sale", "查档查户籍，价目表私我", "for_sale"},
        {"CrimeUse", "这是他地址，去弄死他", "known_crime_use"},
        {"Proceeds", "出售数据一个月赚了8000块", "proceeds_5000"},
        {"GraveResult", "她已经被他们逼得跳楼", "grave_result"},
        {"Bounty", "悬赏找这个人", "organised_search"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

struct NoSaleCase {
  const char* name;
  const char* text;
};
void PrintTo(const NoSaleCase& c, std::ostream* os) { *os << c.name; }

class NoSaleTest : public ::testing::TestWithParam<NoSaleCase> {};

TEST_P(NoSaleTest, AccusesNobodyOfSellingRecords) {
  EXPECT_THAT(Read(GetParam().text).flags, Not(Contains("for_sale")));
}

INSTANTIATE_TEST_SUITE_P(
    NoSales, NoSaleTest,
    ::testing::ValuesIn<NoSaleCase>({
        {"ParentsPhone", "就是这个小孩打人，家长电话 19900000001"},
        {"PriceList", "花店开业，价目表见主页，量大从优"},
        {"Papers", "考研资料全套，量大从优，加微信"},
        {"Flats", "房源信息保真，看房联系"},
        {"SecondHand", "九成新显示器500出，保真，同城面交"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CriminalWordsTest, DoesNotTakeAPriceForProceeds) {
  EXPECT_THAT(Read("出售数据，整库8000元").flags,
              Not(Contains("proceeds_5000")));
}

// 2017 No.10 art. 5(1)(8).
TEST(CriminalWordsTest, KnowsAnInsiderByTheirWords) {
  EXPECT_TRUE(Read("我在派出所上班，内网查到的").insider);
  EXPECT_FALSE(Read("他在派出所上班").insider);
}

// 2013 No.21 art. 2: 500 reposts or 5,000 views.
TEST(CriminalWordsTest, FlagsTheReachOfThePost) {
  EXPECT_THAT(Read("你好", {4999, 499}).flags, IsEmpty());
  EXPECT_THAT(Read("你好", {5000, 0}).flags, Contains("views_5000"));
  EXPECT_THAT(Read("你好", {0, 500}).flags, Contains("reposts_500"));
}

}  // namespace
}  // namespace undox
