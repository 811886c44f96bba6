#include "pii/subject/sex_words.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "pii/subject/subject.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using enum SaidSex;

struct SexCase {
  const char* name;
  const char* marked;
  std::vector<SaidSex> sexes;  // Of the subjects, in order.
};
void PrintTo(const SexCase& c, std::ostream* os) { *os << c.name; }

class SaidSexTest : public ::testing::TestWithParam<SexCase> {};

TEST_P(SaidSexTest, FollowsTheWords) {
  testing::MarkedText post = testing::ReadMarks(GetParam().marked);
  std::vector<SaidSex> sexes;
  for (const Subject& subject : LinkSubjects(
           post.text, post.findings, testing::CuesOf(post.text), 2026)) {
    sexes.push_back(subject.sex);
  }
  EXPECT_EQ(sexes, GetParam().sexes);
}

INSTANTIATE_TEST_SUITE_P(
    Words, SaidSexTest,
    ::testing::ValuesIn<SexCase>({
        {"Field", "姓名：{P:林大川} 性别：女 电话{T:13900001111}", {kFemale}},
        {"Bracket", "{P:林大川}（男）{T:13900001111}", {kMale}},
        {"Columns", "{P:林大川}\t女\t{T:13900001111}", {kFemale}},
        {"TitleBehind", "{P:林大川}女士 {T:13900001111}", {kFemale}},
        {"WordBefore", "男子{P:林晓华}，电话{T:13900001111}", {kMale}},
        {"Pronoun", "她叫{P:林大川}，电话{T:13900001111}", {kFemale}},
        {"Relatives",
         "他叫{P:林大川}，他老婆{P:周小河}，他爸{P:林国山}",
         {kMale, kFemale, kMale}},
        {"PluralSaysNothing",
         "他们公司的{P:林大川} {T:13900001111}",
         {kUnsaid}},
        {"NoWord", "{P:林大川} {T:13900001111}", {kUnsaid}},
        {"NeverByTheName", "{P:林淑芬}欠钱不还", {kUnsaid}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
