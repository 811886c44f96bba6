#include "detectors/cues/call_clause.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> texts;
  for (const CallClause& clause : CallClausesOf(text)) {
    texts.emplace_back(text.substr(clause.span.begin, clause.span.size()));
  }
  return texts;
}

TEST(CallClausesOf, SetsClausesApartByMarksAndLines) {
  EXPECT_THAT(Texts(" 他欠钱,一起去 敲门。\nring him!?"),
              ElementsAre("他欠钱", "一起去 敲门", "ring him"));
}

TEST(CallClausesOf, GivesNoneForMarksAlone) {
  EXPECT_TRUE(CallClausesOf("...,,。\n ").empty());
}

TEST(CallClausesOf, DropsDigitsAndCase) {
  const auto one = CallClausesOf("Ring 123 now");
  const auto other = CallClausesOf("ring 98765 NOW");
  ASSERT_EQ(one.size(), 1U);
  ASSERT_EQ(other.size(), 1U);
  EXPECT_EQ(one[0].features, other[0].features);
}

TEST(CallClausesOf, TellsOrder) {
  EXPECT_NE(CallClausesOf("他打我")[0].features,
            CallClausesOf("我打他")[0].features);
}

TEST(CallClausesOf, BoundsTheFeaturesOfALongClause) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += i % 2 == 0 ? "打" : "他";
  const auto clauses = CallClausesOf(text);
  ASSERT_EQ(clauses.size(), 1U);
  EXPECT_EQ(clauses[0].span.size(), text.size());
  EXPECT_LE(clauses[0].features.size(), 4 * (CallClause::kMostTokens + 2));
}

}  // namespace
}  // namespace undox
