#include "pii/subject/subject.h"

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

// One digit a finding: its subject.
std::string Bound(const std::string& marked) {
  MarkedText post = ReadMarks(marked);
  LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
  std::string bound;
  for (const Finding& finding : post.findings) {
    bound += std::to_string(finding.subject);
  }
  return bound;
}

struct BindingCase {
  const char* name;
  const char* marked;
  const char* bound;
};
void PrintTo(const BindingCase& c, std::ostream* os) { *os << c.name; }

class LinkSubjectsTest : public ::testing::TestWithParam<BindingCase> {};

TEST_P(LinkSubjectsTest, GivesValuesToTheirOwners) {
  EXPECT_EQ(Bound(GetParam().marked), GetParam().bound);
}

INSTANTIATE_TEST_SUITE_P(
    Layouts, LinkSubjectsTest,
    ::testing::ValuesIn<BindingCase>({
        {"OnePerson", "{P:林大川}，{T:13900001111}，住{A:凤凰里3号楼402}",
         "000"},
        {"BareValues", "{T:13900001111} {I:999999198503050000}", "00"},
        {"Rows",
         "姓名 电话\n{P:林大川} {T:13900001111}\n{P:周小河} "
         "{T:13900002222}",
         "0011"},
        {"NumberFirst",
         "{T:13900001111} {P:林大川}\n{T:13900002222} "
         "{P:周小河}",
         "0011"},
        {"FactBehindItsPerson",
         "{P:林大川} {T:13900001111}，{X:负债30万}，{L:此刻在青石广场}",
         "0000"},
        {"FactOfAPronoun",
         "{P:林大川} {T:13900001111}。她女儿{P:周小河}。他{L:此刻在青石广场}",
         "0010"},
        {"FactAtTheHead", "他{L:此刻在青石广场}：{P:林大川}", "00"},
        {"RelativesGoOnGoverning",
         "{P:林大川} {T:13900001111}，{R:他老婆}{P:周小河} {T:13900002222}",
         "00011"},
        {"BareNames", "{P:林大川}、{P:周小河}", "01"},
        {"NameOnceMore", "{P:林大川} {P:周小河} {P:林大川} {T:13900001111}",
         "0100"},
        {"RowsWithoutNames", "{W:river_1111}\n{W:stone_2222}", "01"},
        {"SectionOfAForm",
         "{P:林大川} {T:13900001111}\n配偶：{P:周小河} "
         "{T:13900002222}\n配偶单位：{O:蓝岸网络公司}",
         "00111"},
        {"Heading",
         "寄件人：\n{P:林大川}\n{T:13900001111}\n收件人：\n"
         "{P:周小河}\n{T:13900002222}",
         "0011"},
        {"SharedSchool", "{P:林大川}和{P:周小河}都是{S:晨光小学}的", "010"},
        {"TwoDocuments", "{I:999999198503050000}，{I:999999198703050000}",
         "01"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Words, LinkSubjectsTest,
    ::testing::ValuesIn<BindingCase>({
        {"OwnBesideHis", "他电话{T:13900001111}，我的{T:13900002222}", "01"},
        {"WhoKnowsCallsMe", "{P:林大川}骗钱，知情者联系我{T:13900002222}",
         "01"},
        {"HerHusband", "{P:周小河}不要脸，她老公单位{O:蓝岸网络公司}", "01"},
        {"BackFromTheWife",
         "他叫{P:林大川}。他老婆在{O:蓝岸网络公司}上班。他的号{T:13900001111}",
         "010"},
        {"Latter",
         "租房的{P:林大川}，退租的{P:周小河}，后者电话{T:13900001111}", "011"},
        {"HandleThenName", "抖音{H:@rainy_moon1}，真名{P:林大川}", "00"},
        {"RelativeInBrackets",
         "{P:林大川} {T:13900001111}\n{P:周小河}（母）{T:13900002222}", "0011"},
        {"LastLineOfARegister",
         "户主 {P:林大川} {I:999999198503050000}\n妻 {P:周小河} "
         "{I:999999198703050000}\n住址 {A:凤凰里3号楼402}",
         "00110"},
        {"HisFatherAcrossAPause",
         "踢人的{P:林大川}，{S:晨光中学}。他爸开车行，电话{T:13900002222}",
         "001"},
        {"OneWhoGivesTheirName",
         "账号{Q:123456789}的退款没收到，我叫{P:林大川}，住{A:凤凰里3号楼402}",
         "000"},
        {"AnotherPerson",
         "拍的是{H:@rainy_moon1}，另一位在旁边笑，是{H:@rainy_moon2}", "01"},
        {"OneDescription", "我是{S:晨光小学}的学习委员{P:林小禾}", "00"},
        {"AuthorInBrackets", "{P:林大川}（我）{T:13900001111}", "00"},
        {"English", "{P:Tessa Brandt} owes me. Mine is {T:13900001111}", "01"},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(LinkSubjectsTest, KnowsTheAuthorsOwn) {
  MarkedText post = ReadMarks("{P:林大川}骗钱，有线索联系我{T:13900002222}");
  const std::vector<Subject> subjects =
      LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
  ASSERT_EQ(subjects.size(), 2U);
  EXPECT_FALSE(subjects[0].author);
  EXPECT_TRUE(subjects[1].author);
}

TEST(LinkSubjectsTest, KnowsTheAuthorByMarks) {
  for (const char* marked :
       {"{P:林大川}（我，带球）", "1 {P:林大川} 2份 ←我",
        "妈妈（我）：{P:林大川}", "一份给我 {P:林大川}", "我\n{P:林大川}"}) {
    MarkedText post = ReadMarks(marked);
    const std::vector<Subject> subjects =
        LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
    EXPECT_TRUE(subjects[0].author) << marked;
  }
}

TEST(LinkSubjectsTest, KnowsWhoIsNotTheAuthor) {
  for (const char* marked :
       {"男方本人：{P:林大川}", "大姐本人{P:林大川}愿意作证",
        "本人 {P:林大川} {T:13900001111}\n配偶 {P:周小河}",
        "她发给我的护照页：{P:林大川}"}) {
    MarkedText post = ReadMarks(marked);
    const std::vector<Subject> subjects =
        LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
    EXPECT_FALSE(subjects[0].author) << marked;
  }
}

TEST(LinkSubjectsTest, KnowsTheAuthorsKin) {
  MarkedText post = ReadMarks("我妈{P:周小河}，他老婆{P:林大川}");
  const std::vector<Subject> subjects =
      LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
  ASSERT_EQ(subjects.size(), 2U);
  EXPECT_TRUE(subjects[0].kin);
  EXPECT_EQ(subjects[0].role, "mother");
  EXPECT_FALSE(subjects[1].kin);
}

TEST(LinkSubjectsTest, HoldsAnOfficesLineApart) {
  MarkedText post = ReadMarks(
      "{P:林大川}走失，请联系救助站值班室"
      "{T:0755-81110000}");
  LinkSubjects(post.text, post.findings, CuesOf(post.text), 2026);
  EXPECT_EQ(post.findings[0].holder, Holder::kPerson);
  EXPECT_EQ(post.findings[1].holder, Holder::kBusiness);
}

}  // namespace
}  // namespace undox
