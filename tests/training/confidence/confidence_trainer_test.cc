#include "training/confidence/confidence_trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace undox {
namespace {

std::vector<SaidFinding> Said(double confidence, int right, int wrong) {
  std::vector<SaidFinding> said(static_cast<std::size_t>(right),
                                {confidence, true});
  said.insert(said.end(), static_cast<std::size_t>(wrong), {confidence, false});
  return said;
}

double Fitted(const std::vector<SaidFinding>& said, double confidence) {
  const ConfidenceScale::Line line = FitConfidence(said);
  const double odds =
      line.slope * ConfidenceScale::LogOdds(confidence) + line.offset;
  return 1 / (1 + std::exp(-odds));
}

TEST(FitConfidenceTest, LeavesWhatWasNeverSaid) {
  const ConfidenceScale::Line line = FitConfidence({});
  EXPECT_DOUBLE_EQ(line.slope, 1);
  EXPECT_DOUBLE_EQ(line.offset, 0);
}

TEST(FitConfidenceTest, ComesCloseToTheShareThatIsRight) {
  EXPECT_NEAR(Fitted(Said(0.9, 30'000, 20'000), 0.9), 0.6, 0.02);
  EXPECT_NEAR(Fitted(Said(0.6, 47'500, 2'500), 0.6), 0.95, 0.02);
}

TEST(FitConfidenceTest, FewFindingsChangeLittle) {
  EXPECT_NEAR(Fitted(Said(0.9, 3, 2), 0.9), 0.9, 0.02);
}

TEST(FitConfidenceTest, NeverTurnsTheOrderRound) {
  std::vector<SaidFinding> said = Said(0.95, 0, 5000);
  const std::vector<SaidFinding> low = Said(0.55, 5000, 0);
  said.insert(said.end(), low.begin(), low.end());
  EXPECT_GE(FitConfidence(said).slope, 0);
}

}  // namespace
}  // namespace undox
