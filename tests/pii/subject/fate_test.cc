#include "pii/subject/fate.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "pii/subject/subject.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

struct FateCase {
  const char* name;
  const char* marked;
  bool dead;  // The first subject.
};
void PrintTo(const FateCase& c, std::ostream* os) { *os << c.name; }

class FateTest : public ::testing::TestWithParam<FateCase> {};

TEST_P(FateTest, IsReadBesideTheName) {
  testing::MarkedText post = testing::ReadMarks(GetParam().marked);
  const Cues cues = testing::CuesOf(post.text);
  const std::vector<Subject> subjects =
      LinkSubjects(post.text, post.findings, cues, 2026);
  const auto views = ViewSubjects(post.text, post.findings, subjects, cues);
  EXPECT_EQ(IsSaidDead(views.front()), GetParam().dead);
}

INSTANTIATE_TEST_SUITE_P(
    Words, FateTest,
    ::testing::ValuesIn<FateCase>({
        {"Obituary", "讣告\n{P:林大川}因病去世", true},
        {"Mourned", "沉痛悼念{P:林大川}老师", true},
        {"Grave", "外公{P:林大川}的碑该描字了", true},
        {"GoneAsTheDead", "我爸{P:林大川}昨夜走了，走得很安详", true},
        {"GoneForDays", "{P:林大川}走了七天了", true},
        {"GoneToTheShop", "{P:林大川}昨天走了就没还钱", false},
        {"SomebodyElses", "{P:林大川}：奶奶去世请假三次", false},
        {"Living", "{P:林大川}欠钱不还", false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
