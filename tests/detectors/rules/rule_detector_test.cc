#include "detectors/rules/rule_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "detectors/rules/rule_trial.h"

namespace undox {
namespace {

class EveryRuleTest : public testing::TestWithParam<Rule> {};

TEST_P(EveryRuleTest, FindsItsExamplesWholeAndNoCounterexample) {
  const auto failures = TryRule(GetParam());
  ASSERT_TRUE(failures.ok()) << failures.status();
  for (const RuleFailure& failure : *failures) {
    ADD_FAILURE() << failure.rule << " "
                  << (failure.counterexample ? "counterexample " : "example ")
                  << failure.number << ": found "
                  << testing::PrintToString(failure.found);
  }
}

TEST(RuleTrialTest, TellsWhatIsNotFoundAndWhatShouldNotBe) {
  constexpr std::string_view kExamples[] = {"12345", "号{123456}", "1234567"};
  constexpr std::string_view kCounterexamples[] = {"1234", "看123456吧"};
  Rule rule;
  rule.id = "QQ_NUMBER.trial";
  rule.pattern = R"(\d{6})";
  rule.examples = kExamples;
  rule.counterexamples = kCounterexamples;
  const auto failures = TryRule(rule);
  ASSERT_TRUE(failures.ok());
  ASSERT_EQ(failures->size(), 3U);
  EXPECT_EQ((*failures)[0].number, 1U);
  EXPECT_EQ((*failures)[1].number, 3U);
  EXPECT_TRUE((*failures)[2].counterexample);
  EXPECT_THAT((*failures)[2].found, testing::ElementsAre("123456"));
}

TEST(RuleTrialTest, RefusesAPatternThatDoesNotCompile) {
  Rule rule;
  rule.id = "X";
  rule.pattern = "(";
  EXPECT_FALSE(TryRule(rule).ok());
}

TEST_P(EveryRuleTest, HasSourceExamplesAndCounterexamples) {
  EXPECT_FALSE(GetParam().source.empty());
  EXPECT_FALSE(GetParam().examples.empty());
  EXPECT_FALSE(GetParam().counterexamples.empty());
  EXPECT_GE(GetParam().in_context, 0.5);
  EXPECT_LE(GetParam().alone, GetParam().in_context);
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryRuleTest, testing::ValuesIn(AllRules()),
                         [](const auto& test) {
                           std::string name(test.param.id);
                           std::replace(name.begin(), name.end(), '.', '_');
                           return name;
                         });

TEST(RuleDetectorTest, GivesEveryRuleAnIdOfItsOwn) {
  std::set<std::string_view> ids;
  for (const Rule& rule : AllRules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
  }
}

}  // namespace
}  // namespace undox
