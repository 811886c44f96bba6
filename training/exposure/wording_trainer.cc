#include "training/exposure/wording_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>
#include <vector>

#include "pii/exposure/wording_model.h"
#include "training/seeded_random.h"

namespace undox {
namespace {

constexpr std::size_t kBuckets = WordingText::kBuckets;

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }

// One linear output under AdaGrad.
class Output {
 public:
  void Learn(std::span<const std::uint32_t> features, bool positive,
             double weight, double rate) {
    double odds = 0;
    for (const std::uint32_t f : features) odds += weights_[f];
    const double slope = weight * (Logistic(odds) - (positive ? 1 : 0));
    for (const std::uint32_t f : features) {
      squares_[f] += slope * slope;
      weights_[f] -= rate * slope / (std::sqrt(squares_[f]) + 1e-6);
    }
  }
  const std::vector<double>& weights() const { return weights_; }

 private:
  std::vector<double> weights_ = std::vector<double>(kBuckets, 0);
  std::vector<double> squares_ = std::vector<double>(kBuckets, 0);
};

// Weights that make both classes of `label` weigh alike.
std::pair<double, double> ClassWeights(
    const std::vector<const GateExample*>& examples, Wording output) {
  double with = 0;
  double without = 0;
  for (const GateExample* example : examples) {
    (example->looks == output ? with : without) += example->weight;
  }
  const double all = with + without;
  return {with > 0 ? all / (2 * with) : 0,
          without > 0 ? all / (2 * without) : 0};
}

std::vector<double> TrainOutput(std::vector<const GateExample*> examples,
                                Wording output, const WordingOptions& options,
                                std::uint64_t seed) {
  SeededRandom random(seed);
  Output trained;
  const auto [with, without] = ClassWeights(examples, output);
  const auto mean = static_cast<double>(examples.size()) /
                    std::accumulate(examples.begin(), examples.end(), 0.0,
                                    [](double sum, const GateExample* e) {
                                      return sum + e->weight;
                                    });
  std::vector<std::uint32_t> kept;
  for (int pass = 0; pass < options.passes; ++pass) {
    for (std::size_t i = examples.size(); i > 1; --i) {
      std::swap(examples[i - 1], examples[random.Below(i)]);
    }
    for (const GateExample* example : examples) {
      const bool is = example->looks == output;
      kept.clear();
      for (const std::uint32_t f : example->words) {
        if (!random.Chance(options.dropped)) kept.push_back(f);
      }
      trained.Learn(kept, is, example->weight * mean * (is ? with : without),
                    options.rate);
    }
  }
  return trained.weights();
}

std::vector<double> Averaged(const std::vector<const GateExample*>& examples,
                             Wording output, const WordingOptions& options) {
  std::vector<double> sum(kBuckets, 0);
  for (int run = 0; run < options.runs; ++run) {
    const std::vector<double> weights = TrainOutput(
        examples, output, options, options.seed + static_cast<unsigned>(run));
    for (std::size_t i = 0; i < kBuckets; ++i) {
      sum[i] += weights[i] / options.runs;
    }
  }
  return sum;
}

// The bytes of one output; returns the step of one unit.
float Quantize(const std::vector<double>& weights, std::size_t first,
               std::string& bytes) {
  double most = 1e-9;
  for (const double weight : weights) most = std::max(most, std::abs(weight));
  const double step = most / 127;
  for (std::size_t i = 0; i < kBuckets; ++i) {
    bytes[kWordings * i + first] = static_cast<char>(
        static_cast<std::int8_t>(std::lround(weights[i] / step)));
  }
  return static_cast<float>(step);
}

}  // namespace

std::string TrainWording(std::span<const GateExample> examples,
                         const std::function<bool(const GateExample&)>& accepts,
                         const WordingOptions& options) {
  std::vector<const GateExample*> used;
  for (const GateExample& example : examples) {
    if (accepts(example)) used.push_back(&example);
  }
  std::string bytes(WordingModel::kBytes, '\0');
  std::array<float, kWordings> steps{};
  for (std::size_t i = 0; i < kWordings; ++i) {
    steps[i] =
        Quantize(Averaged(used, static_cast<Wording>(i), options), i, bytes);
  }
  std::memcpy(bytes.data() + kWordings * kBuckets, steps.data(), sizeof(steps));
  return bytes;
}

}  // namespace undox
