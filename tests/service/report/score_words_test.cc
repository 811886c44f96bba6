#include "service/report/score_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace undox {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

// logistic(1.3863) = 0.8.
TEST(WhoseWordsTest, TellOneChance) {
  Exposure exposure;
  exposure.doxx_log_odds = 1.3863;
  exposure.level = Level::kHigh;
  const auto lines = WhoseWords(exposure, ReportWords());
  ASSERT_THAT(lines, SizeIs(1));
  EXPECT_THAT(lines[0].en, HasSubstr("about 80 give"));
}

TEST(WhoseWordsTest, SayWhyLessThanHalfIsTreatedAsOthersData) {
  Exposure exposure;
  exposure.doxx_log_odds = -0.1;
  exposure.level = Level::kMedium;
  const auto lines = WhoseWords(exposure, ReportWords());
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_THAT(lines[1].en, HasSubstr("Fewer than half"));
}

TEST(WhoseWordsTest, SayWhyMoreThanHalfIsNot) {
  Exposure exposure;
  exposure.doxx_log_odds = 0.5;
  exposure.level = Level::kLow;
  exposure.reasons = {{"table:benign", "", 1}};
  const auto lines = WhoseWords(exposure, ReportWords());
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_THAT(lines[1].en, HasSubstr("under the threshold"));
}

// 55 + 25 (0.5 0.4 + 0.5 0.8) = 55 + 5 + 10.
TEST(PointsWordsTest, AddUpToTheScore) {
  Exposure exposure;
  exposure.level = Level::kHigh;
  exposure.raw = 40;
  Arithmetic& a = exposure.arithmetic;
  a.e = 0.4;
  a.certainty = 0.8;
  a.raw_share = a.certainty_share = 0.5;
  a.band_low = 55;
  a.band_high = 80;
  const std::string points = PointsWords(exposure, ReportWords()).en;
  EXPECT_THAT(points, HasSubstr("begins at 55"));
  EXPECT_THAT(points, HasSubstr("40 of 100) adds 5,"));
  EXPECT_THAT(points, HasSubstr("another person's data adds 10"));
}

TEST(PointsWordsTest, AreNoneWithoutABand) {
  EXPECT_EQ(PointsWords(Exposure(), ReportWords()).en, "");
}

}  // namespace
}  // namespace undox
