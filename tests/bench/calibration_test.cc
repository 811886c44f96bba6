#include "tests/bench/calibration.h"

#include <gtest/gtest.h>

namespace undox::bench {
namespace {

TEST(CalibrationTest, OfNothingIsPerfect) {
  EXPECT_EQ(Calibration().Error(), 0);
  EXPECT_EQ(Calibration().Brier(), 0);
}

TEST(CalibrationTest, IsPerfectWhereSharesAreAsSaid) {
  Calibration calibration;
  for (int i = 0; i < 4; ++i) calibration.Add(0.75, i > 0);
  EXPECT_DOUBLE_EQ(calibration.Error(), 0);
  EXPECT_DOUBLE_EQ(calibration.Brier(), (3 * 0.0625 + 0.5625) / 4);
}

TEST(CalibrationTest, WeighsBinsByTheirFindings) {
  Calibration calibration;
  for (int i = 0; i < 3; ++i) calibration.Add(1, true);
  calibration.Add(0.55, false);
  EXPECT_DOUBLE_EQ(calibration.Error(), 0.55 / 4);
  EXPECT_EQ(calibration.bins()[9].findings, 3);
}

}  // namespace
}  // namespace undox::bench
