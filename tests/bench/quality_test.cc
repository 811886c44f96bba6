#include "tests/bench/quality.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox::bench {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Optional;

Quality Measure(std::string_view labelled, std::string_view reported) {
  std::vector<LabelledPost> posts;
  Reports reports;
  EXPECT_TRUE(ParseLabelledPosts(labelled, posts).ok());
  EXPECT_TRUE(ParseReports(reported, reports).ok());
  return MeasureQuality(posts, reports);
}

// One labelled post of ten characters with `entities` and `ignore`, and one
// report with `findings`.
Quality MeasureOne(std::string_view entities, std::string_view ignore,
                   std::string_view findings) {
  const std::string post =
      R"({"id":"a","text":"零一二三四五六七八九","lang":"zh","slice":"plain",)"
      R"("exposure":"none","context":"chat","entities":[)" +
      std::string(entities) + R"(],"ignore":[)" + std::string(ignore) + "]}\n";
  const std::string report =
      R"({"id":"a","findings":[)" + std::string(findings) + "]}\n";
  return Measure(post, report);
}

// Expectations follow from the definitions in score.py, by hand.
struct OverlapCase {
  const char* name;
  const char* entities;
  const char* ignore;
  const char* findings;
  std::array<int, 3> tally;  // Found, missed, false.
};
void PrintTo(const OverlapCase& c, std::ostream* os) { *os << c.name; }

class OverlapTest : public testing::TestWithParam<OverlapCase> {};

TEST_P(OverlapTest, CountsAsDefined) {
  const Tally tally =
      MeasureOne(GetParam().entities, GetParam().ignore, GetParam().findings)
          .all.overlap;
  EXPECT_THAT(GetParam().tally,
              ElementsAre(tally.found, tally.missed, tally.false_findings));
}

INSTANTIATE_TEST_SUITE_P(
    ScorePy, OverlapTest,
    testing::ValuesIn<OverlapCase>({
        {"HalfOfTheUnionIsEnough",
         R"({"type":"PERSON","start":0,"end":4})",
         "",
         R"({"type":"PERSON","start":0,"end":2})",
         {1, 0, 0}},
        {"LessThanHalfIsNot",
         R"({"type":"PERSON","start":0,"end":5})",
         "",
         R"({"type":"PERSON","start":0,"end":2})",
         {0, 1, 1}},
        {"AnotherTypeIsNot",
         R"({"type":"PERSON","start":0,"end":4})",
         "",
         R"({"type":"ADDRESS","start":0,"end":4})",
         {0, 1, 1}},
        {"PiecesOfOneLabelCountOnce",
         R"({"type":"PERSON","start":0,"end":4})",
         "",
         R"({"type":"PERSON","start":0,"end":2},)"
         R"({"type":"PERSON","start":2,"end":4})",
         {1, 0, 1}},
        {"TheBestPairGoesFirst",
         R"({"type":"PERSON","start":0,"end":4},)"
         R"({"type":"PERSON","start":2,"end":6})",
         "",
         R"({"type":"PERSON","start":2,"end":6},)"
         R"({"type":"PERSON","start":0,"end":3})",
         {2, 0, 0}},
        {"DoubledFindingsCountOnce",
         "",
         "",
         R"({"type":"PERSON","start":0,"end":2},)"
         R"({"type":"PERSON","start":0,"end":2})",
         {0, 0, 1}},
        {"HalfInADontCareRangeIsDropped",
         "",
         R"({"type":"*","start":0,"end":2})",
         R"({"type":"PERSON","start":0,"end":4})",
         {0, 0, 0}},
        {"LessInADontCareRangeIsFalse",
         "",
         R"({"type":"*","start":0,"end":2})",
         R"({"type":"PERSON","start":0,"end":5})",
         {0, 0, 1}},
        {"APublicFigureIsFalse",
         "",
         R"({"type":"PERSON","start":0,"end":2})",
         R"({"type":"PERSON","start":0,"end":2})",
         {0, 0, 1}},
        {"TypesThatNobodyLabelsAreDropped",
         "",
         "",
         R"({"type":"WHEREABOUTS","start":0,"end":2})",
         {0, 0, 0}},
        {"RangesAreCutToTheText",
         R"({"type":"PERSON","start":8,"end":10})",
         "",
         R"({"type":"PERSON","start":8,"end":99})",
         {1, 0, 0}},
        {"FindingsInPicturesAreLeftOut",
         "",
         "",
         R"({"type":"FACE","where":"image","boxes":[[0,0,1,1]]})",
         {0, 0, 0}},
    }),
    [](const auto& test) { return std::string(test.param.name); });

constexpr std::string_view kFivePosts =
    R"({"id":"a","text":"x","exposure":"none","context":"chat"}
{"id":"b","text":"x","exposure":"none","context":"news"}
{"id":"c","text":"x","exposure":"medium","context":"doxx"}
{"id":"d","text":"x","exposure":"high","context":"doxx"}
{"id":"e","text":"x","exposure":"low","context":"self_disclosure"}
)";

TEST(MeasureQualityTest, AgreesOnLevelsWithTheFiguresByHand) {
  // Labels 0 0 2 3 1, reports 0 1 2 2 and one missing, which counts as 4.
  const Quality quality =
      Measure(kFivePosts,
              R"({"id":"a","findings":[],"exposure":{"level":"none","score":1}}
{"id":"b","findings":[],"exposure":{"level":"low","score":30}}
{"id":"c","findings":[],"exposure":{"level":"medium","score":30}}
{"id":"d","findings":[],"exposure":{"level":"medium","score":60}}
)");
  ASSERT_TRUE(quality.exposure.has_value());
  EXPECT_DOUBLE_EQ(quality.exposure->accuracy, 2.0 / 5);
  // Disagreement 0+1+0+1+9 = 11; by chance, over 25 pairs of label and
  // report, (0+1+4+4+16)*2 + (1+0+1+1+9) + (4+1+0+0+4) + (9+4+1+1+1) = 87,
  // divided by 5 posts.
  EXPECT_THAT(quality.exposure->kappa, DoubleNear(1 - 11 / (87 / 5.0), 1e-12));
  // F1: none 2/3, low 0, medium 2/3, high 0.
  EXPECT_THAT(quality.exposure->macro_f1, DoubleNear(1.0 / 3, 1e-12));
  // Doxx 30, 60; others 1, 30, and the missing one above all:
  // (1 + 1/2 + 0) + (1 + 1 + 0) of 6.
  EXPECT_THAT(quality.exposure->auroc, Optional(DoubleNear(3.5 / 6, 1e-12)));
}

TEST(MeasureQualityTest, CountsInnocentPostsThatWereFlagged) {
  const Quality quality =
      Measure(kFivePosts,
              R"({"id":"a","findings":[{"type":"PERSON","start":0,"end":1}]})");
  EXPECT_EQ(quality.all.innocent, 5);
  EXPECT_EQ(quality.all.flagged, 1);
}

TEST(MeasureQualityTest, SaysNothingOfLevelsThatNobodyReported) {
  EXPECT_FALSE(Measure(kFivePosts, "").exposure.has_value());
}

TEST(ParseLabelledPostsTest, NamesTheLineThatIsNone) {
  std::vector<LabelledPost> posts;
  const absl::Status status = ParseLabelledPosts("\n{\"id\":\"a\"}\n", posts);
  EXPECT_THAT(std::string(status.message()), testing::HasSubstr("line 2"));
}

}  // namespace
}  // namespace undox::bench
