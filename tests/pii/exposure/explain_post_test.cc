#include "pii/exposure/explain_post.h"

#include <algorithm>
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

// A post, what AssessPost says of it, and the explanation of that.
struct Explained {
  explicit Explained(std::string_view marked)
      : post(ReadMarks(marked)),
        cues(CuesOf(post.text)),
        assessed{post.text, post.findings, cues, {}, policy, {}},
        assessment(AssessWithout(assessed, {})),
        explanation(ExplainPost(assessed, assessment)) {}

  Level LevelWithout(const std::vector<int>& covered) const {
    return AssessWithout(assessed, covered)
        .subjects[static_cast<std::size_t>(explanation.subject)]
        .exposure.level;
  }
  Level level() const { return assessment.exposure.level; }

  MarkedText post;
  Cues cues;
  AssessmentPolicy policy;
  AssessedPost assessed;
  Assessment assessment;
  Explanation explanation;
};

constexpr const char* kDossier =
    "人渣{P:陆子安}，电话{T:13900001111}，住{A:江州市临河区凤凰里3号楼502室}，"
    "微信{W:lza_19870}，大家打爆他电话";
constexpr const char* kPosts[] = {
    kDossier,
    "{P:陆子安}是骗子，电话{T:13900001111}",
    "他手机{T:13900001111}",
    "我换号了，新号{T:13900001111}，老朋友存一下",
    "{P:陆子安} {T:13900001111}\n{P:沈知夏} {T:13900002222}\n都是骗子",
};

// The subsets of the findings 0 to n - 1, by their bits.
std::vector<int> Subset(unsigned bits) {
  std::vector<int> subset;
  for (int i = 0; bits >> i != 0; ++i) {
    if ((bits >> i & 1U) != 0) subset.push_back(i);
  }
  return subset;
}

TEST(ExplainPostTest, FindsNoSmallerRedactionThatLowersTheLevel) {
  for (const char* marked : kPosts) {
    const Explained post(marked);
    ASSERT_FALSE(post.explanation.ways.empty()) << marked;
    const WayDown& way = post.explanation.ways.front();
    EXPECT_LT(way.level, post.level());
    EXPECT_EQ(post.LevelWithout(way.findings), way.level);
    const unsigned all = 1U << post.post.findings.size();
    for (unsigned bits = 0; bits < all; ++bits) {
      const std::vector<int> subset = Subset(bits);
      if (subset.size() >= way.findings.size()) continue;
      EXPECT_GE(post.LevelWithout(subset), post.level()) << marked;
    }
  }
}

TEST(ExplainPostTest, NeverRaisesALevelByCoveringMore) {
  for (const char* marked : kPosts) {
    const Explained post(marked);
    const unsigned all = 1U << post.post.findings.size();
    for (unsigned bits = 0; bits < all; ++bits) {
      const Assessment some = AssessWithout(post.assessed, Subset(bits));
      for (unsigned one = 1; one < all; one <<= 1) {
        const Assessment more =
            AssessWithout(post.assessed, Subset(bits | one));
        for (std::size_t i = 0; i < some.subjects.size(); ++i) {
          EXPECT_LE(more.subjects[i].exposure.level,
                    some.subjects[i].exposure.level);
          EXPECT_LE(more.subjects[i].exposure.raw,
                    some.subjects[i].exposure.raw + 1e-9);
        }
      }
    }
  }
}

TEST(ExplainPostTest, GoesDownStepByStepToS1OrBelow) {
  const Explained post(kDossier);
  Level above = post.level();
  for (const WayDown& way : post.explanation.ways) {
    EXPECT_LT(way.level, above);
    above = way.level;
  }
  EXPECT_LE(above, Level::kLow);
}

TEST(ExplainPostTest, CoversEveryPlaceOfAValue) {
  const Explained post("他手机{T:13900001111}，再说一遍{T:13900001111}");
  ASSERT_FALSE(post.explanation.ways.empty());
  EXPECT_THAT(post.explanation.ways.front().findings,
              ::testing::ElementsAre(0, 1));
}

TEST(ExplainPostTest, TellsTheEffectOfEachFindingOnce) {
  const Explained post(kDossier);
  std::vector<int> findings;
  for (const LeaveOneOut& effect : post.explanation.effects) {
    if (effect.finding >= 0) findings.push_back(effect.finding);
  }
  EXPECT_THAT(findings, ::testing::ElementsAre(0, 1, 2, 3));
}

TEST(ExplainPostTest, GivesAFindingNoNegativeEffectOnHowBadItIs) {
  for (const char* marked : kPosts) {
    for (const LeaveOneOut& effect : Explained(marked).explanation.effects) {
      if (effect.finding < 0) continue;
      EXPECT_GE(effect.raw, -1e-9) << marked;
    }
  }
}

TEST(ExplainPostTest, GivesANumberThatStandsTwiceNoEffectAlone) {
  const Explained post("他手机{T:13900001111}，再说一遍{T:13900001111}");
  EXPECT_NEAR(post.explanation.effects.front().raw, 0, 1e-9);
  EXPECT_EQ(post.explanation.effects.front().without, post.level());
}

TEST(ExplainPostTest, TellsWhatTheWordsOfACallAdd) {
  const Explained post("{P:陆子安}，电话{T:13900001111}，大家打爆他电话");
  const auto& effects = post.explanation.effects;
  const auto call = std::find_if(
      effects.begin(), effects.end(),
      [](const LeaveOneOut& effect) { return effect.cue == "call_contact"; });
  ASSERT_NE(call, effects.end());
  EXPECT_GT(call->score, 0);
  EXPECT_LT(call->without, post.level());
}

TEST(ExplainPostTest, SaysNothingOfAPostWithoutFindings) {
  const Explained post("开盒的都该抓起来");
  EXPECT_EQ(post.explanation.subject, -1);
  EXPECT_TRUE(post.explanation.ways.empty());
}

TEST(ExplainPostTest, CopesWithMoreValuesThanCanBeTried) {
  std::string marked = "{P:陆子安}这个骗子的号码：";
  for (int i = 0; i < 14; ++i) {
    marked += "{T:139000011" + std::to_string(10 + i) + "} ";
  }
  const Explained post(marked);
  EXPECT_FALSE(post.explanation.tried_all);
  ASSERT_FALSE(post.explanation.ways.empty());
  EXPECT_LT(post.explanation.ways.front().level, post.level());
}

}  // namespace
}  // namespace undox
