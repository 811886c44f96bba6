#include "detectors/rules/rule_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "detectors/text/pattern_set.h"

namespace undox {
namespace {

// What one rule finds in a text, as the text that its spans cover.
std::vector<std::string> Found(const Rule& rule, std::string_view submitted) {
  const RuleDetector detector({rule});
  const auto set = PatternSet::Compile(detector.Patterns(), "");
  EXPECT_TRUE(set.ok()) << set.status();
  auto scratch = set->NewScratch();
  std::vector<SetHit> set_hits;
  const NormalizedText text = Normalize(submitted);
  EXPECT_TRUE(set->Scan(text.text(), *scratch, set_hits).ok());
  std::vector<Hit> hits;
  for (const SetHit& hit : set_hits) hits.push_back({0, hit.begin, hit.end});
  std::vector<Candidate> candidates;
  detector.Detect({text, hits, {}}, candidates);
  std::vector<std::string> found;
  for (const Candidate& candidate : candidates) {
    const Span span = text.ToSubmitted(candidate.span);
    found.emplace_back(submitted.substr(span.begin, span.size()));
  }
  return found;
}

// "护照{E12345678}" is the text without braces and what is to be found in it.
struct Marked {
  std::string text;
  std::string expected;
};
Marked ReadMarks(std::string_view example) {
  const std::size_t open = example.find('{');
  if (open == example.npos) return {std::string(example), std::string(example)};
  const std::size_t close = example.find('}');
  const std::string inside(example.substr(open + 1, close - open - 1));
  return {std::string(example.substr(0, open)) + inside +
              std::string(example.substr(close + 1)),
          inside};
}

class EveryRuleTest : public testing::TestWithParam<Rule> {};

TEST_P(EveryRuleTest, FindsItsExamplesWhole) {
  for (const std::string_view example : GetParam().examples) {
    const Marked marked = ReadMarks(example);
    EXPECT_THAT(Found(GetParam(), marked.text),
                testing::ElementsAre(marked.expected));
  }
}

TEST_P(EveryRuleTest, FindsNoCounterexample) {
  for (const std::string_view text : GetParam().counterexamples) {
    EXPECT_THAT(Found(GetParam(), text), testing::IsEmpty()) << text;
  }
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
