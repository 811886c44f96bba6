#include "pii/subject/calling.h"

#include <string>

#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr std::string_view kName = "林大川";

Span NameIn(std::string_view text) {
  const std::size_t at = text.find(kName);
  return {at, at + kName.size()};
}

struct CallingCase {
  const char* name;
  const char* text;  // Holds kName once.
  bool disabled;
  bool old;
};
void PrintTo(const CallingCase& c, std::ostream* os) { *os << c.name; }

class CallingTest : public ::testing::TestWithParam<CallingCase> {};

TEST_P(CallingTest, IsReadBesideTheName) {
  const std::string_view text = GetParam().text;
  EXPECT_EQ(IsCalledDisabled(text, NameIn(text)), GetParam().disabled);
  EXPECT_EQ(IsCalledOld(text, NameIn(text)), GetParam().old);
}

INSTANTIATE_TEST_SUITE_P(
    Words, CallingTest,
    ::testing::ValuesIn<CallingCase>({
        {"BehindTheName", "林大川，肢体二级残疾，住在村口", true, false},
        {"BeforeTheName", "智力残疾，能说出自己叫林大川", true, false},
        {"OfTheSameRelative", "我哥聋哑，很老实。\n我哥林大川还在等", true,
         false},
        {"SomebodyElses", "林大川他爸坐轮椅", false, false},
        {"AnotherSentence", "前面是盲道。林大川把车停在那里", false, false},
        {"OldTitle", "林大川大爷早上出门没回来", false, true},
        {"YoungTitle", "林大川同学", false, false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
