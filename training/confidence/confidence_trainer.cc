#include "training/confidence/confidence_trainer.h"

#include <algorithm>
#include <cmath>

namespace undox {

ConfidenceScale::Line FitConfidence(std::span<const SaidFinding> said) {
  constexpr int kSteps = 50;
  // Of the priors: 1 ÷ variance. Right and wrong findings of one template are
  // alike, so a finding weighs less than one that stands for itself.
  constexpr double kSlopePrecision = 20;
  constexpr double kOffsetPrecision = 5;
  constexpr double kWeight = 0.1;
  ConfidenceScale::Line line;
  for (int step = 0; step < kSteps; ++step) {
    double by_slope = kSlopePrecision * (line.slope - 1);
    double by_offset = kOffsetPrecision * line.offset;
    double slopes = kSlopePrecision;
    double offsets = kOffsetPrecision;
    double both = 0;
    for (const SaidFinding& finding : said) {
      const double x = ConfidenceScale::LogOdds(finding.confidence);
      const double p = 1 / (1 + std::exp(-(line.slope * x + line.offset)));
      const double miss = kWeight * (p - (finding.right ? 1 : 0));
      const double curve = kWeight * p * (1 - p);
      by_slope += miss * x;
      by_offset += miss;
      slopes += curve * x * x;
      offsets += curve;
      both += curve * x;
    }
    const double determinant = slopes * offsets - both * both;
    line.slope -= (offsets * by_slope - both * by_offset) / determinant;
    line.offset -= (slopes * by_offset - both * by_slope) / determinant;
    line.slope = std::max(line.slope, 0.0);
  }
  return line;
}

}  // namespace undox
