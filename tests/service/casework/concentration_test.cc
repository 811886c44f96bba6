#include "pii/policy/concentration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "service/casework/policy_pack.h"

namespace undox {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::optional<CyberViolenceLabel> Label(const std::string& pack,
                                        const AttackCounts& counts,
                                        std::string_view day = "2026-08-01") {
  const auto loaded = LoadPolicy(pack);
  EXPECT_TRUE(loaded.ok()) << loaded.status();
  return LabelCyberViolence(counts, *loaded, day);
}

// Order 17 art. 32: information concentrated on an individual.
TEST(LabelCyberViolenceTest, IsNeverEarnedByOnePost) {
  for (const std::string& pack : PolicyPackIds()) {
    EXPECT_FALSE(Label(pack, {1, 1, 0}).has_value()) << pack;
  }
}

TEST(LabelCyberViolenceTest, NeedsPostsAuthorsAndTime) {
  EXPECT_TRUE(Label("cn-2024", {20, 10, 72}).has_value());
  EXPECT_FALSE(Label("cn-2024", {19, 10, 72}).has_value());
  EXPECT_FALSE(Label("cn-2024", {20, 9, 72}).has_value());
  EXPECT_FALSE(Label("cn-2024", {20, 10, 73}).has_value());
}

TEST(LabelCyberViolenceTest, NamesArticleAndCounts) {
  const auto label = Label("cn-2024", {31, 12, 5.5});
  ASSERT_TRUE(label.has_value());
  EXPECT_THAT(label->entries, ElementsAre("order17-32"));
  EXPECT_THAT(label->text.en, HasSubstr("31 posts by 12 authors within 6"));
  EXPECT_THAT(label->text.zh, HasSubstr("12 人发布 31 条"));
}

TEST(LabelCyberViolenceTest, DoesNotExistBeforeTheProvisions) {
  EXPECT_FALSE(Label("cn-2024", {31, 12, 5}, "2024-07-31").has_value());
}

// Draft law 2: concentrated or sustained; one author may sustain.
TEST(LabelCyberViolenceTest, KnowsSustainedAttackInTheDraftOnly) {
  EXPECT_FALSE(Label("cn-2024", {40, 1, 400}).has_value());
  const auto label = Label("cn-draft-2026", {40, 1, 400});
  ASSERT_TRUE(label.has_value());
  EXPECT_TRUE(label->sustained);
  EXPECT_THAT(label->entries, ElementsAre("draft-cyber-violence-2"));
}

TEST(LabelCyberViolenceTest, IsNoLabelOfOtherRegimes) {
  EXPECT_FALSE(Label("eu", {400, 100, 5}).has_value());
  EXPECT_FALSE(Label("hk", {400, 100, 5}).has_value());
}

}  // namespace
}  // namespace undox
