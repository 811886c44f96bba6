#include "service/casework/pack_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pii/exposure/limit_rules.h"
#include "pii/policy/verdict.h"
#include "service/casework/policy_pack.h"

namespace undox {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

PolicyPack Pack(std::string_view id) {
  auto pack = LoadPolicy(id);
  EXPECT_TRUE(pack.ok()) << pack.status();
  return pack.ok() ? *std::move(pack) : PolicyPack{};
}

ExposureInput MinorsContact(bool under14) {
  ExposureInput input;
  input.vulnerable = Vulnerable::kMinor;
  input.under14 = under14;
  input.harm.push_back(
      {HarmChannel::kContact, 1, IdentifierKind::kPhone, 0, "PHONE_NUMBER"});
  return input;
}

LimitedLevel LimitsOf(const PolicyPack& pack, const ExposureInput& input,
                      std::string_view day) {
  return ApplyLimits(Level::kLow, input, {.by_third_party = true}, pack.limits,
                     day);
}

TEST(PolicyPackIdsTest, ListsTheDefaultFirst) {
  EXPECT_THAT(PolicyPackIds(),
              ElementsAre("cn-2024", "cn-draft-2026", "eu", "hk"));
}

TEST(LoadPolicyTest, NamesThePacksToWhoeverAsksForAnother) {
  const auto pack = LoadPolicy("cn-1999");
  ASSERT_FALSE(pack.ok());
  EXPECT_TRUE(absl::IsInvalidArgument(pack.status()));
  EXPECT_THAT(pack.status().message(), HasSubstr("cn-draft-2026"));
}

// Design, exposure, "Levels".
TEST(LoadPolicyTest, ActsOnMainlandLevelsAsTheDesignSays) {
  const PolicyPack pack = Pack("cn-2024");
  EXPECT_EQ(DecideVerdict(pack, Level::kNone, false), Verdict::kAllow);
  EXPECT_EQ(DecideVerdict(pack, Level::kLow, false), Verdict::kNudge);
  EXPECT_EQ(DecideVerdict(pack, Level::kMedium, false), Verdict::kHold);
  EXPECT_EQ(DecideVerdict(pack, Level::kHigh, false), Verdict::kBlock);
  EXPECT_EQ(DecideVerdict(pack, Level::kCritical, false), Verdict::kBlock);
  EXPECT_THAT(pack.ActionFor(Level::kHigh).actions, Contains("keep_records"));
}

TEST(LoadPolicyTest, NeverLetsAPostPassBecauseOfSilence) {
  for (const std::string& id : PolicyPackIds()) {
    EXPECT_EQ(DecideVerdict(Pack(id), Level::kNone, true), Verdict::kHold);
  }
}

TEST(LoadPolicyTest, NamesTwoArticlesForMinors) {
  const PolicyPack pack = Pack("cn-2024");
  const auto child = LimitsOf(pack, MinorsContact(true), "2026-01-01");
  ASSERT_EQ(child.limits.size(), 1u);
  EXPECT_EQ(child.limits[0].article, "个人信息保护法 28, 31");
  EXPECT_EQ(child.limits[0].pack, "cn-2024");
  EXPECT_THAT(child.limits[0].entries, ElementsAre("pipl-28-minor", "pipl-31"));
  const auto minor = LimitsOf(pack, MinorsContact(false), "2026-01-01");
  ASSERT_EQ(minor.limits.size(), 1u);
  EXPECT_EQ(minor.limits[0].article, "未成年人网络保护条例 38");
  EXPECT_EQ(minor.level, Level::kHigh);
}

// The regulation is law from 2024 on, PIPL from 2021-11-01.
TEST(LoadPolicyTest, JudgesByTheLawOfThePostsDay) {
  const PolicyPack pack = Pack("cn-2024");
  EXPECT_THAT(LimitsOf(pack, MinorsContact(false), "2023-12-31").limits,
              IsEmpty());
  EXPECT_EQ(LimitsOf(pack, MinorsContact(true), "2023-12-31").level,
            Level::kHigh);
  EXPECT_THAT(LimitsOf(pack, MinorsContact(true), "2021-10-31").limits,
              IsEmpty());
}

TEST(LoadPolicyTest, RestsOnADraftInItsOwnPackOnly) {
  ExposureInput old = MinorsContact(false);
  old.vulnerable = Vulnerable::kElderly;
  EXPECT_THAT(LimitsOf(Pack("cn-2024"), old, "2026-08-01").limits, IsEmpty());
  const auto draft = LimitsOf(Pack("cn-draft-2026"), old, "2026-08-01");
  ASSERT_EQ(draft.limits.size(), 1u);
  EXPECT_EQ(draft.limits[0].id, "frail-person");
  for (const std::string& id : PolicyPackIds()) {
    const PolicyPack pack = Pack(id);
    for (const LimitRule& rule : pack.limits.rules) {
      for (const LimitBasis& basis : rule.bases) {
        EXPECT_TRUE(pack.use_drafts || !basis.entry.starts_with("draft-"));
      }
    }
  }
}

TEST(LoadPolicyTest, DiffersInFloorsFromPackToPack) {
  const ExposureInput minor = MinorsContact(false);
  EXPECT_EQ(LimitsOf(Pack("cn-2024"), minor, "2026-01-01").level, Level::kHigh);
  EXPECT_EQ(LimitsOf(Pack("eu"), minor, "2026-01-01").level, Level::kMedium);
  EXPECT_EQ(LimitsOf(Pack("hk"), minor, "2026-01-01").level, Level::kLow);
}

// The reference arithmetic's limits are those of mainland law, undated.
TEST(LoadPolicyTest, HoldsTheReferencesLimits) {
  const PolicyPack pack = Pack("cn-2024");
  const std::vector<LimitRule>& reference = ReferenceLimits().rules;
  ASSERT_EQ(pack.limits.rules.size(), reference.size());
  for (std::size_t i = 0; i < reference.size(); ++i) {
    EXPECT_EQ(pack.limits.rules[i].id, reference[i].id);
    EXPECT_EQ(pack.limits.rules[i].condition, reference[i].condition);
    EXPECT_EQ(pack.limits.rules[i].level, reference[i].level);
    EXPECT_EQ(pack.limits.rules[i].group, reference[i].group);
  }
}

TEST(LoadPolicyTest, GivesEveryLimitAnArticle) {
  for (const std::string& id : PolicyPackIds()) {
    for (const LimitRule& rule : Pack(id).limits.rules) {
      EXPECT_THAT(rule.bases, Not(IsEmpty())) << id << " " << rule.id;
    }
  }
}

}  // namespace
}  // namespace undox
