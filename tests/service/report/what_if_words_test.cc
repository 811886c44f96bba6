#include "service/report/what_if_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace undox {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

LeaveOneOut OfFinding(int finding, double score, Level without) {
  LeaveOneOut effect;
  effect.finding = finding;
  effect.subject = 0;
  effect.score = score;
  effect.without = without;
  return effect;
}

LeaveOneOut OfWords(std::string cue, double score) {
  LeaveOneOut effect;
  effect.cue = std::move(cue);
  effect.score = score;
  effect.without = Level::kHigh;
  return effect;
}

Bilingual Name(int finding) {
  return Same("finding " + std::to_string(finding));
}

class EffectsShownTest : public ::testing::Test {
 protected:
  EffectsShownTest() {
    report_.exposure.level = Level::kHigh;
    report_.subjects.resize(1);
    report_.subjects[0].exposure.level = Level::kHigh;
    report_.findings.resize(3);
  }
  std::vector<std::string> Words() const {
    std::vector<std::string> words;
    for (const EffectShown& effect : EffectsShown(report_, words_, Name)) {
      words.push_back(effect.words.en);
    }
    return words;
  }

  const ReportWords words_;
  ScanReport report_;
};

TEST_F(EffectsShownTest, AreNoneWithoutAnExplanation) {
  EXPECT_THAT(Words(), IsEmpty());
}

TEST_F(EffectsShownTest, NameTheLevelWhereItWouldBeAnother) {
  report_.explanation.emplace().effects = {OfFinding(0, 30, Level::kLow)};
  EXPECT_THAT(Words(), ElementsAre("finding 0 (without it: S1 low)"));
}

TEST_F(EffectsShownTest, NameThePersonWhereThereAreSeveral) {
  report_.subjects.resize(2);
  report_.explanation.emplace().effects = {OfFinding(0, 30, Level::kLow)};
  EXPECT_THAT(Words(),
              ElementsAre("finding 0 (without it that person is at S1 low)"));
}

TEST_F(EffectsShownTest, SayOfAFindingThatItAloneChangesNothing) {
  report_.explanation.emplace().effects = {OfFinding(2, 0.01, Level::kHigh)};
  EXPECT_THAT(Words(), ElementsAre(EndsWith("alone changes nothing)")));
}

TEST_F(EffectsShownTest, LeaveOutWordsThatChangeNothing) {
  report_.explanation.emplace().effects = {OfWords("insult", 0.04)};
  EXPECT_THAT(Words(), IsEmpty());
}

TEST_F(EffectsShownTest, PutFindingsInTheirOrderBeforeTheStrongestWords) {
  report_.explanation.emplace().effects = {
      OfFinding(0, 1, Level::kHigh), OfFinding(1, 9, Level::kHigh),
      OfWords("insult", 2), OfWords("courtesy", -4)};
  EXPECT_THAT(Words(), ElementsAre("finding 0", "finding 1",
                                   HasSubstr("thanks"), HasSubstr("insult")));
}

TEST_F(EffectsShownTest, KnowWhereMoreThanOneMustGo) {
  report_.explanation.emplace().effects = {OfFinding(0, 1, Level::kHigh),
                                           OfFinding(1, 1, Level::kHigh)};
  EXPECT_TRUE(NeedsMoreThanOne(report_));
  report_.explanation->effects[1].without = Level::kMedium;
  EXPECT_FALSE(NeedsMoreThanOne(report_));
}

TEST(FullPointsTest, ShowThatSlightEffectsAreSlight) {
  EXPECT_EQ(FullPoints(std::vector<EffectShown>{{{}, 3}}), 20);
  EXPECT_EQ(FullPoints(std::vector<EffectShown>{{{}, 3}, {{}, -46}}), 46);
}

TEST(LeftWordsTest, ClaimNoImpossibility) {
  WayDown way;
  EXPECT_EQ(LeftWords(way, ReportWords()).en,
            "no lead to the person was found in the rest");
  way.identify = 0.004;
  EXPECT_EQ(LeftWords(way, ReportWords()).en,
            "still found in fewer than 1 of 100 cases");
}

TEST(ChanceTest, IsNeverCertain) {
  const ReportWords words;
  EXPECT_EQ(Chance(99.7, words).en, "more than 99");
  EXPECT_EQ(Chance(33.4, words).en, "about 33");
  EXPECT_EQ(Chance(0.2, words).zh, "不到 1 ");
}

TEST(NamesOfTest, NameADozenAtMost) {
  const std::vector<int> many(40, 7);
  const std::string names = NamesOf(many, Name).en;
  EXPECT_THAT(names, EndsWith(", …"));
}

}  // namespace
}  // namespace undox
