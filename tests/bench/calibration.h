#ifndef UNDOX_TESTS_BENCH_CALIBRATION_H_
#define UNDOX_TESTS_BENCH_CALIBRATION_H_

#include <array>

namespace undox::bench {

// How far the probabilities of findings are from the shares that are right.
class Calibration {
 public:
  static constexpr int kBins = 10;

  struct Bin {
    int findings = 0;
    int right = 0;
    double probability = 0;  // Their sum.
  };

  // A finding of `probability` in [0, 1].
  void Add(double probability, bool right);

  int findings() const;
  // Expected calibration error: the bins' distance between mean probability
  // and share of right ones, weighted by findings (Guo et al. 2017). 0 if
  // there are none; so is the next.
  double Error() const;
  // Brier score: the mean squared distance from 1 for right, 0 for wrong.
  double Brier() const;
  const std::array<Bin, kBins>& bins() const { return bins_; }

 private:
  std::array<Bin, kBins> bins_{};
  double squares_ = 0;
};

}  // namespace undox::bench

#endif  // UNDOX_TESTS_BENCH_CALIBRATION_H_
