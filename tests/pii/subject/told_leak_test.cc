#include "pii/subject/told_leak.h"

#include <string>
#include <string_view>

#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr std::string_view kValue = "林大川";

struct LeakCase {
  const char* name;
  const char* text;  // Holds kValue once.
  bool told;
  bool quoted;
};
void PrintTo(const LeakCase& c, std::ostream* os) { *os << c.name; }

class ToldLeakTest : public ::testing::TestWithParam<LeakCase> {};

TEST_P(ToldLeakTest, IsOfTheAuthorsOwnData) {
  const std::string_view text = GetParam().text;
  const std::size_t at = text.find(kValue);
  const Span leak = ToldLeak(text);
  EXPECT_EQ(!leak.empty(), GetParam().told);
  EXPECT_EQ(IsQuotedFrom(text, leak, {at, at + kValue.size()}),
            GetParam().quoted);
}

INSTANTIATE_TEST_SUITE_P(
    Posts, ToldLeakTest,
    ::testing::ValuesIn<LeakCase>({
        {"InQuotationMarks", "我的信息被贴到贴吧，内容是「林大川 男」，求助",
         true, true},
        {"BehindAColon", "有人把我和我妈的资料发到群里：\n林大川\n怎么办", true,
         true},
        {"OutsideTheQuote", "我被挂了，发帖的人叫林大川", true, false},
        {"SomebodyElsesData", "他的信息被贴到贴吧：林大川", false, false},
        {"NoLeak", "我的朋友林大川", false, false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
