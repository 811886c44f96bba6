#include "training/calls/call_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "detectors/cues/call_model.h"

namespace undox {
namespace {

constexpr std::size_t kBias = CallClause::kBuckets;

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }

// Adam (D. Kingma, J. Ba, arXiv:1412.6980), with its usual constants.
class Adam {
 public:
  explicit Adam(double rate) : rate_(rate) {}

  void Step(const std::vector<double>& slope, std::vector<double>& weights) {
    constexpr double kFirst = 0.9;
    constexpr double kSecond = 0.999;
    constexpr double kSmall = 1e-8;
    first_.resize(slope.size());
    second_.resize(slope.size());
    decay_first_ *= kFirst;
    decay_second_ *= kSecond;
    for (std::size_t i = 0; i < slope.size(); ++i) {
      first_[i] = kFirst * first_[i] + (1 - kFirst) * slope[i];
      second_[i] = kSecond * second_[i] + (1 - kSecond) * slope[i] * slope[i];
      weights[i] -= rate_ * first_[i] / (1 - decay_first_) /
                    (std::sqrt(second_[i] / (1 - decay_second_)) + kSmall);
    }
  }

 private:
  double rate_;
  double decay_first_ = 1;
  double decay_second_ = 1;
  std::vector<double> first_;
  std::vector<double> second_;
};

double Scale(const CallExample& example) {
  return 1 / std::sqrt(static_cast<double>(example.clause.features.size()));
}

void AddSlope(const CallExample& example, const std::vector<double>& weights,
              std::vector<double>& slope) {
  const double scale = Scale(example);
  double odds = weights[kBias];
  for (const std::uint32_t f : example.clause.features) {
    odds += scale * weights[f];
  }
  const double error = Logistic(odds) - (example.call ? 1 : 0);
  for (const std::uint32_t f : example.clause.features) {
    slope[f] += scale * error;
  }
  slope[kBias] += error;
}

std::string BytesOf(const std::vector<double>& weights) {
  constexpr double kUnits = 127;
  double most = 1e-9;
  for (std::size_t i = 0; i < kBias; ++i) {
    most = std::max(most, std::abs(weights[i]));
  }
  std::string bytes(CallModel::kBytes, '\0');
  for (std::size_t i = 0; i < kBias; ++i) {
    bytes[i] = static_cast<char>(
        static_cast<std::int8_t>(std::lround(weights[i] / most * kUnits)));
  }
  const auto step = static_cast<float>(most / kUnits);
  const auto bias = static_cast<float>(weights[kBias]);
  std::memcpy(bytes.data() + kBias, &step, sizeof(step));
  std::memcpy(bytes.data() + kBias + sizeof(step), &bias, sizeof(bias));
  return bytes;
}

}  // namespace

std::string TrainCalls(std::span<const CallExample> examples,
                       const std::function<bool(const CallExample&)>& accepts,
                       const CallTrainerOptions& options) {
  std::vector<double> weights(kBias + 1, 0);
  Adam adam(options.rate);
  for (int pass = 0; pass < options.passes; ++pass) {
    std::vector<double> slope(weights.size(), 0);
    for (std::size_t i = 0; i < kBias; ++i) {
      slope[i] = options.penalty * weights[i];
    }
    for (const CallExample& example : examples) {
      if (accepts(example)) AddSlope(example, weights, slope);
    }
    adam.Step(slope, weights);
  }
  return BytesOf(weights);
}

}  // namespace undox
