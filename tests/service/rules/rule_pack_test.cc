#include "service/rules/rule_pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "detectors/rules/rule_trial.h"
#include "service/rules/pack_lint.h"

namespace undox {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string Pack(const std::string& rule, const std::string& name = "mine") {
  return R"({"name":")" + name +
         R"(","version":"2","licence":"CC0-1.0","rules":[)" + rule + "]}";
}

std::string FaultOf(const std::string& json) {
  const auto pack = ReadRulePack("mine.json", json);
  return pack.ok() ? "none" : std::string(pack.status().message());
}

constexpr char kBadge[] =
    R"({"id":"BADGE","pattern":"BG\\d{4}","context":["胸牌","BADGE"],)"
    R"("probability":{"alone":0.2},"examples":["胸牌{BG2041}"],)"
    R"("counterexamples":["BG2041"]})";

TEST(RulePackTest, ReadsWhatAFileSays) {
  const auto pack = ReadRulePack("mine.json", Pack(kBadge));
  ASSERT_TRUE(pack.ok()) << pack.status();
  EXPECT_EQ((*pack)->version, "2");
  ASSERT_THAT((*pack)->rules, SizeIs(1));
  const Rule& rule = (*pack)->rules[0];
  EXPECT_EQ(rule.id, "BADGE");
  EXPECT_THAT(rule.context, ElementsAre("胸牌", "badge"));
  EXPECT_EQ(rule.alone, 0.2);
  auto trial = RuleTrial::Create(rule);
  ASSERT_TRUE(trial.ok());
  EXPECT_THAT(*trial->Failures(), IsEmpty());
}

TEST(RulePackTest, NamesFileRuleAndField) {
  EXPECT_THAT(FaultOf("[]"), HasSubstr("mine.json: not a JSON object"));
  EXPECT_THAT(FaultOf(Pack(R"({"id":"A","pattern":"a*"})")),
              HasSubstr("mine.json: rule A: pattern: "));
  EXPECT_THAT(FaultOf(Pack(R"({"id":"A","pattern":1})")),
              HasSubstr("rule A: pattern: must be a text"));
  EXPECT_THAT(FaultOf(Pack(R"({"id":"A","pattern":"a","edge":"word"})")),
              HasSubstr("rule A: edge: must be"));
  EXPECT_THAT(FaultOf(Pack(R"({"id":"A","pattern":"a{2,65}"})")),
              HasSubstr("a repeat of 65; the limit is 64"));
  EXPECT_THAT(FaultOf(Pack("3")), HasSubstr("rule 1: must be an object"));
  EXPECT_THAT(FaultOf(std::string(kMostPackBytes + 1, ' ')),
              HasSubstr("the limit is 1048576"));
}

TEST(RulePackTest, RefusesNamesAndIdsThatAreTaken) {
  const auto together = [](const std::string& a, const std::string& b) {
    RulePacks packs;
    packs.push_back(*ReadRulePack("a.json", a));
    packs.push_back(*ReadRulePack("b.json", b));
    return std::string(CheckTogether(packs).message());
  };
  const std::string other = R"({"id":"PASS","pattern":"ps\\d{4}"})";
  EXPECT_EQ(together(Pack(kBadge), Pack(other, "yours")), "");
  EXPECT_THAT(together(Pack(kBadge), Pack(other)), HasSubstr("b.json: name"));
  EXPECT_THAT(together(Pack(kBadge), Pack(kBadge, "yours")),
              HasSubstr("b.json: rule BADGE: id: taken by a.json"));
}

// What one rule's lint says.
std::vector<std::string> Lint(const std::string& rule) {
  const auto scanner = TextScanner::Create({});
  const auto pack = ReadRulePack("mine.json", Pack(rule));
  std::vector<std::string> said;
  if (!scanner.ok() || !pack.ok()) return said;
  const auto remarks = LintPack(**pack, **scanner);
  if (!remarks.ok()) return said;
  for (const LintRemark& remark : *remarks) {
    said.push_back((remark.is_error ? "error " : "warning ") + remark.what);
  }
  return said;
}

TEST(PackLintTest, SaysWhatIsWrong) {
  EXPECT_THAT(Lint(kBadge), ElementsAre("warning source: missing"));
  const auto said =
      Lint(R"({"id":"NUMBER","pattern":"\\d+",)"
           R"("examples":["x","19999123456"],"counterexamples":["7"]})");
  EXPECT_THAT(said, Contains(HasSubstr("error example 1 is not found")));
  EXPECT_THAT(said, Contains(HasSubstr("error counterexample 1 is found")));
  EXPECT_THAT(said, Contains(HasSubstr("error too broad")));
  EXPECT_THAT(said, Contains(HasSubstr("shadowed: built-in PHONE_NUMBER")));
}

// A text that a quick look would pass over, and one without a digit.
TEST(RulePackTest, FindsInEveryText) {
  const auto pack = ReadRulePack(
      "mine.json", Pack(R"({"id":"TEAM","pattern":"琉璃[甲乙]组"})"));
  ASSERT_TRUE(pack.ok()) << pack.status();
  const auto scanner =
      TextScanner::Create({.cache_dir = {}, .own_rules = (*pack)->rules});
  ASSERT_TRUE(scanner.ok());
  auto scratch = (*scanner)->NewScratch();
  constexpr std::string_view kAround[] = {"", "好的", "嗯。", "，昨天", "哈哈"};
  for (const std::string_view before : kAround) {
    for (const std::string_view after : kAround) {
      const std::string text =
          std::string(before) + "琉璃乙组" + std::string(after);
      const auto scan = (*scanner)->Scan(text, *scratch);
      ASSERT_TRUE(scan.ok());
      EXPECT_THAT(scan->findings, Contains(Field(&Finding::type, "TEAM")))
          << text;
    }
  }
}

}  // namespace
}  // namespace undox
