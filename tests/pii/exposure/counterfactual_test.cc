#include "pii/exposure/counterfactual.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/testing/marked_text.h"

namespace undox {
namespace {

using ::testing::Contains;
using testing::CuesOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::MarkedText;
using ::testing::Not;
using testing::ReadMarks;

// A post, what AssessPost says of it, and the ways down.
struct Judged {
  explicit Judged(std::string_view marked)
      : post(ReadMarks(marked)),
        cues(CuesOf(post.text)),
        assessed{post.text, post.findings, cues, {}, policy, {}},
        assessment(AssessWithout(assessed, {})) {
    FindWaysDown(assessed, assessment, explanation);
  }

  // What is left of the worst subject with these covered.
  Exposure Without(const std::vector<int>& covered) const {
    return AssessWithout(assessed, covered)
        .subjects[static_cast<std::size_t>(explanation.subject)]
        .exposure;
  }
  const Exposure& worst() const {
    return assessment.subjects[static_cast<std::size_t>(explanation.subject)]
        .exposure;
  }
  const std::vector<WayDown>& ways() const { return explanation.ways; }

  MarkedText post;
  Cues cues;
  AssessmentPolicy policy;
  AssessedPost assessed;
  Assessment assessment;
  Explanation explanation;
};

std::vector<std::string> Limits(const Exposure& exposure) {
  std::vector<std::string> ids;
  for (const LimitApplied& limit : exposure.limits) ids.push_back(limit.id);
  return ids;
}

// Of a child, whose home is given and a call to go there: both floors fire.
constexpr std::string_view kChildAtHome =
    "曝光这个打人的小孩：{P:陆子安}，今年10岁，住{A:"
    "江州市临河区凤凰里3号楼502室}"
    "，大家去他家门口堵他";
constexpr int kChildsName = 0;
constexpr int kChildsHome = 1;

TEST(CounterfactualTest, SeesBothFloorsOfAChildAtHome) {
  const Judged post(kChildAtHome);
  EXPECT_EQ(post.worst().level, Level::kCritical);
  EXPECT_THAT(Limits(post.worst()), Contains("door-and-call"));
  EXPECT_THAT(Limits(post.worst()), Contains("child-under-14"));
}

TEST(CounterfactualTest, LeavesTheLowerOfTwoFloorsWhereOneIsLifted) {
  const Judged post(kChildAtHome);
  const Exposure left = post.Without({kChildsHome});
  EXPECT_THAT(Limits(left), Not(Contains("door-and-call")));
  EXPECT_THAT(Limits(left), Contains("child-under-14"));
  EXPECT_GE(left.level, Level::kHigh);
}

TEST(CounterfactualTest, CoversAllOfAChildsDataToGetBelowTheFloor) {
  const Judged post(kChildAtHome);
  ASSERT_THAT(post.ways(), Not(IsEmpty()));
  EXPECT_THAT(post.ways().back().findings,
              ElementsAre(kChildsName, kChildsHome));
  for (const WayDown& way : post.ways()) {
    if (way.findings.size() < 2) {
      EXPECT_GE(way.level, Level::kHigh);
    }
  }
}

// A report of an official: the ceiling holds it low, unless the home is given.
constexpr std::string_view kReport =
    "向纪委实名举报：{O:江州市建设局}科长{P:陆子安}收受贿赂，请依法查处";
constexpr std::string_view kReportWithHome =
    "向纪委实名举报：{O:江州市建设局}科长{P:陆子安}收受贿赂，请依法查处。"
    "他住在{A:江州市临河区凤凰里3号楼502室}";
constexpr int kHome = 2;

TEST(CounterfactualTest, ReportsLowWithoutAHome) {
  EXPECT_LE(Judged(kReport).worst().level, Level::kLow);
}

TEST(CounterfactualTest, CoversTheHomeThatLiftedACeiling) {
  const Judged post(kReportWithHome);
  ASSERT_GT(post.worst().level, Level::kLow);
  EXPECT_THAT(Limits(post.worst()), Not(Contains("lawful-report")));
  ASSERT_THAT(post.ways(), Not(IsEmpty()));
  EXPECT_THAT(post.ways().front().findings, ElementsAre(kHome));
  EXPECT_LE(post.ways().front().level, Level::kLow);
  EXPECT_THAT(Limits(post.Without({kHome})), Contains("lawful-report"));
}

TEST(CounterfactualTest, TellsNoWayDownFromWhatIsNothing) {
  const Judged post("新店开张，订座电话{T:0512-60000000}，欢迎光临");
  EXPECT_EQ(post.explanation.subject, 0);
  EXPECT_THAT(post.ways(), IsEmpty());
}

TEST(CounterfactualTest, TellsTheWayOutOfS1) {
  const Judged post("我换号了，新号{T:13900001111}，老朋友存一下");
  ASSERT_EQ(post.worst().level, Level::kLow);
  ASSERT_EQ(post.ways().size(), 1U);
  EXPECT_EQ(post.ways().front().level, Level::kNone);
  EXPECT_EQ(post.ways().front().identify, 0);
}

TEST(CounterfactualTest, IsAboutTheWorstOfSeveral) {
  const Judged post(
      "谢谢{P:沈知夏}。骗子{P:陆子安}，电话{T:13900001111}，大家打爆他电话");
  const auto& subjects = post.assessment.subjects;
  for (const Subject& subject : subjects) {
    EXPECT_LE(subject.exposure.level, post.worst().level);
  }
}

TEST(CounterfactualTest, ReachesThePostsLevelOnlyWhereAllPersonsAreCovered) {
  const Judged post(
      "{P:陆子安} {T:13900001111}\n{P:沈知夏} {T:13900002222}\n都是骗子");
  ASSERT_THAT(post.ways(), Not(IsEmpty()));
  const WayDown& way = post.ways().back();
  EXPECT_LE(way.level, Level::kLow);
  EXPECT_GT(way.post_level, way.level);
}

TEST(CounterfactualTest, NeverUncoversWhatALowerLevelNeeds) {
  const Judged post(kChildAtHome);
  for (const WayDown& way : post.ways()) {
    const Exposure left = post.Without(way.findings);
    EXPECT_EQ(left.level, way.level);
    EXPECT_NEAR(left.score, way.score, 1e-9);
  }
}

}  // namespace
}  // namespace undox
