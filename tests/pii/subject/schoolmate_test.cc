#include "pii/subject/schoolmate.h"

#include <string>

#include "gtest/gtest.h"

namespace undox {
namespace {

constexpr std::string_view kName = "林小禾";

struct MateCase {
  const char* name;
  const char* text;  // Holds kName once.
  Schoolmate mate;
};
void PrintTo(const MateCase& c, std::ostream* os) { *os << c.name; }

class SchoolmateTest : public ::testing::TestWithParam<MateCase> {};

TEST_P(SchoolmateTest, IsReadBesideTheName) {
  const std::string_view text = GetParam().text;
  const std::size_t at = text.find(kName);
  EXPECT_EQ(SchoolmateOf(text, {at, at + kName.size()}), GetParam().mate);
}

INSTANTIATE_TEST_SUITE_P(
    Words, SchoolmateTest,
    ::testing::ValuesIn<MateCase>({
        {"SameClass", "周小河，晨光中学的，林小禾（同班）", Schoolmate::kMinor},
        {"BothAtASchool", "周小河和林小禾都是晨光小学的", Schoolmate::kUnder14},
        {"SameUniversity", "周小河，晨光大学的，林小禾（同班）",
         Schoolmate::kNo},
        {"PrizeOfPupils", "少儿书法比赛\n一等奖：林小禾", Schoolmate::kUnder14},
        {"TheirTeacher", "少儿书法比赛\n一等奖：周小河 指导老师林小禾",
         Schoolmate::kNo},
        {"PrizeOfAnybody", "书法比赛\n一等奖：林小禾", Schoolmate::kNo},
        {"ChildFound", "孩子找到了，谢谢大家\n林小禾在派出所",
         Schoolmate::kMinor},
        {"Nothing", "林小禾欠钱不还", Schoolmate::kNo},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
