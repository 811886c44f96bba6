#include "pii/exposure/target.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "pii/exposure/assessment.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using enum Target;

struct TargetCase {
  const char* name;
  const char* marked;
  std::vector<Target> targets;  // Of the subjects, in order.
};
void PrintTo(const TargetCase& c, std::ostream* os) { *os << c.name; }

class TargetTest : public ::testing::TestWithParam<TargetCase> {};

TEST_P(TargetTest, FollowsTheWordsBesideTheValues) {
  testing::MarkedText post = testing::ReadMarks(GetParam().marked);
  const Assessment assessment = AssessPost(
      post.text, post.findings, testing::CuesOf(post.text), Reach{}, {});
  std::vector<Target> targets;
  for (const Subject& subject : assessment.subjects) {
    targets.push_back(subject.target);
  }
  EXPECT_EQ(targets, GetParam().targets);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, TargetTest,
    ::testing::ValuesIn<TargetCase>({
        {"OfficeBeforeTheName",
         "副市长{P:林大川}昨天在接待日上答复了提问",
         {kPublicFigure}},
        {"OfficialOfABody",
         "反映区市监所工作人员{P:林大川}推诿",
         {kPublicFigure}},
        {"ElectedBehindTheName",
         "{P:林大川}当选市人大常委会主任",
         {kPublicFigure}},
        {"Mourned", "讣告\n先父{P:林大川}因病去世", {kDeceased}},
        {"MineAndMyMothers",
         "我的电话{T:13900001111}被泄露了，我妈{P:周小河}的电话"
         "{T:13900002222}也被打爆，怎么办",
         {kSelf, kSelf}},
        {"MyHusbandAccused",
         "渣男！我老公{P:林大川}出轨，电话{T:13900001111}，都去打爆他电话",
         {kThirdParty}},
        {"QuotedFromALeak",
         "救命，我的资料被前任丢到论坛：\n「{P:林大川} {T:13900001111}」",
         {kSelf}},
        {"OthersOnAList",
         "#接龙 周六羽毛球\n1 {P:林大川}\n2 {P:周小河} ←我",
         {kThirdParty, kSelf}},
        {"DeskBeforeAMobile",
         "欠钱的{P:林大川}，店家客服{T:13900001111}",
         {kThirdParty, kBusiness}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace undox
