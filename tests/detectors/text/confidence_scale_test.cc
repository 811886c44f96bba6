#include "detectors/text/confidence_scale.h"

#include <gtest/gtest.h>

namespace undox {
namespace {

TEST(ConfidenceScaleTest, StretchesAndShiftsLogOdds) {
  const ConfidenceScale scale("# type\tslope\toffset\nA\t2\t0\nB\t1\t1\n");
  EXPECT_NEAR(scale.Probability("A", 0.75), 0.9, 1e-9);  // Odds 3 to 9.
  EXPECT_NEAR(scale.Probability("B", 0.5), 0.731, 1e-3);
}

TEST(ConfidenceScaleTest, TakesUnknownTypesAtTheirWord) {
  EXPECT_EQ(ConfidenceScale("").Probability("A", 0.75), 0.75);
}

TEST(ConfidenceScaleTest, IsNeverCertain) {
  const ConfidenceScale scale("A\t3\t0\n");
  EXPECT_EQ(scale.Probability("A", 1), ConfidenceScale::kMost);
  EXPECT_EQ(scale.Probability("A", 0), ConfidenceScale::kLeast);
}

TEST(ConfidenceScaleTest, TheShippedScaleKeepsTheOrder) {
  const ConfidenceScale& scale = ConfidenceScale::Shipped();
  for (const char* type : {"PERSON", "PHONE_NUMBER", "ADDRESS", "FACE"}) {
    EXPECT_LT(scale.Probability(type, 0.6), scale.Probability(type, 0.8))
        << type;
    EXPECT_LT(scale.Probability(type, 0.8), scale.Probability(type, 0.95))
        << type;
  }
}

}  // namespace
}  // namespace undox
