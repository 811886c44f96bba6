#include "pii/subject/frailty.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using testing::CuesOf;
using testing::MarkedText;
using testing::ReadMarks;

// All findings are one subject's.
Frailty Read(const std::string& marked, Voice voice = Voice::kOther,
             const AsOf& day = {2026, 11, 22}) {
  MarkedText post = ReadMarks(marked);
  Subject subject;
  for (std::size_t i = 0; i < post.findings.size(); ++i) {
    post.findings[i].subject = 0;
    subject.findings.push_back(static_cast<int>(i));
  }
  const std::vector<Subject> subjects = {subject};
  const auto views =
      ViewSubjects(post.text, post.findings, subjects, CuesOf(post.text));
  return FrailtyOf(views.front(), day, voice);
}

struct FrailtyCase {
  const char* name;
  const char* marked;
  Vulnerable vulnerable;
  bool under14 = false;
};
void PrintTo(const FrailtyCase& c, std::ostream* os) { *os << c.name; }

class FrailtyTest : public ::testing::TestWithParam<FrailtyCase> {};

TEST_P(FrailtyTest, IsTheSubjectsOwn) {
  const Frailty frailty = Read(GetParam().marked);
  EXPECT_EQ(frailty.vulnerable, GetParam().vulnerable);
  EXPECT_EQ(frailty.under14, GetParam().under14);
}

INSTANTIATE_TEST_SUITE_P(
    Minors, FrailtyTest,
    ::testing::ValuesIn<FrailtyCase>({
        {"AgeBehindTheName", "{P:林小禾}，13岁，电话{T:13900001111}",
         Vulnerable::kMinor, true},
        {"AgeBeforeTheName", "那个15岁的{P:林小禾}就是她", Vulnerable::kMinor},
        {"GradeBehindTheName", "{P:林小禾} 初二3班", Vulnerable::kMinor},
        {"SaidOfHer", "她今年才初二，电话{T:13900001111}", Vulnerable::kMinor},
        {"ThisGirl", "这女孩读小学三年级，家住{A:凤凰里3号楼402}",
         Vulnerable::kMinor, true},
        {"Labelled", "姓名：{P:林小禾}\n年龄：13\n电话：{T:13900001111}",
         Vulnerable::kMinor, true},
        {"ResidentIdAlone", "身份证{I:999999201503050000}", Vulnerable::kMinor,
         true},
        {"DayBeforeEighteen", "{P:林小禾} 生日{D:2008年11月23日}",
         Vulnerable::kMinor},
        {"SchoolOfTheirs", "{P:林小禾} {S:晨光小学三年级}", Vulnerable::kMinor,
         true},
        {"BornInTheTens", "{P:林小禾}，10后", Vulnerable::kMinor},
        {"RelativeWithHerName", "他女儿{P:林小禾}13岁", Vulnerable::kMinor,
         true},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    OnlyInTheStory, FrailtyTest,
    ::testing::ValuesIn<FrailtyCase>({
        {"TheOffendersVictim", "{P:林大川}猥亵13岁女童，电话{T:13900001111}",
         Vulnerable::kNone},
        {"BeatenChild", "{P:林大川}打了一个12岁的孩子", Vulnerable::kNone},
        {"TheirDaughter", "{P:林大川}的女儿13岁，电话{T:13900001111}",
         Vulnerable::kNone},
        {"HisSon", "他儿子上初二，他电话{T:13900001111}", Vulnerable::kNone},
        {"TheirChild", "{P:林大川}的孩子", Vulnerable::kNone},
        {"Teacher", "{S:晨光小学}老师{P:林大川}", Vulnerable::kNone},
        {"MsAtASchool", "{S:晨光小学} {P:林晓华}女士", Vulnerable::kNone},
        {"OnceThere", "{P:林大川}毕业于{S:晨光小学}", Vulnerable::kNone},
        {"Parent", "{S:晨光小学}家长{P:林大川}{T:13900001111}",
         Vulnerable::kNone},
        {"NoughtiesProveNothing", "{P:林小禾}，00后", Vulnerable::kNone},
        {"OnTheEighteenthBirthday", "{P:林小禾} 生日{D:2008年11月22日}",
         Vulnerable::kNone},
        {"AnAdultsAge", "{P:林大川}，34岁，{S:晨光小学}", Vulnerable::kNone},
        {"AnAdultsId", "{P:林大川} {I:999999198503050000} {S:晨光小学}",
         Vulnerable::kNone},
        {"ToyForAges", "{P:林大川} 童车适合3-6岁", Vulnerable::kNone},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    OldOrDisabled, FrailtyTest,
    ::testing::ValuesIn<FrailtyCase>({
        {"AgeOfSeventy", "{P:林大川}，78岁，独居", Vulnerable::kElderly},
        {"OldWord", "独居老人{P:林大川}", Vulnerable::kElderly},
        {"IdOfTheOld", "{I:999999194503050000}", Vulnerable::kElderly},
        {"Disabled", "残疾人{P:林大川}", Vulnerable::kDisabled},
        {"HelperOfTheDisabled", "保安{P:林大川}帮我妈把轮椅抬上楼",
         Vulnerable::kNone},
        {"SonOfTheOld", "{P:林大川}把老人扔在医院", Vulnerable::kNone},
        {"Wheelchair", "坐轮椅的{P:林大川}", Vulnerable::kDisabled},
    }),
    [](const auto& test) { return std::string(test.param.name); });

struct AuthorCase {
  const char* name;
  const char* marked;
  Vulnerable vulnerable;
};
void PrintTo(const AuthorCase& c, std::ostream* os) { *os << c.name; }

class AuthorTest : public ::testing::TestWithParam<AuthorCase> {};

TEST_P(AuthorTest, SpeaksOfThemselves) {
  EXPECT_EQ(Read(GetParam().marked, Voice::kAuthor).vulnerable,
            GetParam().vulnerable);
}

INSTANTIATE_TEST_SUITE_P(
    Authors, AuthorTest,
    ::testing::ValuesIn<AuthorCase>({
        {"MyAge", "我今年13岁，加我{Q:123456789}", Vulnerable::kMinor},
        {"MyGrade", "我初二，想交朋友，{Q:123456789}", Vulnerable::kMinor},
        {"MySon", "我儿子13岁，拼车找我{T:13900001111}", Vulnerable::kNone},
        {"MyPupils", "我教初二，补课电话{T:13900001111}", Vulnerable::kNone},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(FrailtyTest, ReadsAnIdAgainstTheDayOfThePost) {
  const std::string post = "{P:林小禾} {I:999999200803050000}";
  EXPECT_EQ(Read(post, Voice::kOther, {2026, 3, 4}).vulnerable,
            Vulnerable::kMinor);
  EXPECT_EQ(Read(post, Voice::kOther, {2026, 3, 5}).vulnerable,
            Vulnerable::kNone);
}

struct VictimCase {
  const char* name;
  const char* marked;
  bool victim;
};
void PrintTo(const VictimCase& c, std::ostream* os) { *os << c.name; }

class VictimTest : public ::testing::TestWithParam<VictimCase> {};

TEST_P(VictimTest, IsWhomItHappenedTo) {
  EXPECT_EQ(Read(GetParam().marked).victim, GetParam().victim);
}

INSTANTIATE_TEST_SUITE_P(
    Victims, VictimTest,
    ::testing::ValuesIn<VictimCase>({
        {"Called", "受害人{P:林小禾}，电话{T:13900001111}", true},
        {"Suffered", "{P:林小禾}被性侵的事大家都知道", true},
        {"SheSuffered", "她被强奸过，电话{T:13900001111}", true},
        {"Accused", "{P:林大川}被告上法庭", false},
        {"Arrested", "{P:林大川}被抓了", false},
        {"Nobody", "{P:林大川}，电话{T:13900001111}", false},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(GoesFirstTest, PutsMinorsOldDisabledAndVictimsFirst) {
  EXPECT_FALSE(GoesFirst({}));
  EXPECT_TRUE(GoesFirst({.vulnerable = Vulnerable::kMinor}));
  EXPECT_TRUE(GoesFirst({.vulnerable = Vulnerable::kElderly}));
  EXPECT_TRUE(GoesFirst({.vulnerable = Vulnerable::kDisabled}));
  EXPECT_TRUE(GoesFirst({.victim = true}));
}

}  // namespace
}  // namespace undox
