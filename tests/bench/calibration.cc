#include "tests/bench/calibration.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace undox::bench {

void Calibration::Add(double probability, bool right) {
  const int bin =
      std::clamp(static_cast<int>(probability * kBins), 0, kBins - 1);
  Bin& added = bins_[static_cast<std::size_t>(bin)];
  ++added.findings;
  added.right += right ? 1 : 0;
  added.probability += probability;
  const double distance = probability - (right ? 1 : 0);
  squares_ += distance * distance;
}

int Calibration::findings() const {
  int sum = 0;
  for (const Bin& bin : bins_) sum += bin.findings;
  return sum;
}

double Calibration::Error() const {
  double sum = 0;
  for (const Bin& bin : bins_) sum += std::abs(bin.probability - bin.right);
  return findings() == 0 ? 0 : sum / findings();
}

double Calibration::Brier() const {
  return findings() == 0 ? 0 : squares_ / findings();
}

}  // namespace undox::bench
