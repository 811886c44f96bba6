#include "training/exposure/gate_trainer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace undox {
namespace {

// The features, then the wording, then the prior.
constexpr std::size_t kWording = kGateFeatureCount;
constexpr std::size_t kPrior = kGateFeatureCount + 1;
using Weights = std::array<double, kGateFeatureCount + 2>;

struct Row {
  std::vector<std::size_t> present;
  double wording = 0;
  double weight = 0;
  double label = 0;
};

std::vector<Row> RowsOf(
    std::span<const GateExample> examples,
    const std::function<bool(const GateExample&)>& accepts) {
  std::vector<Row> rows;
  std::array<double, 2> total{};
  for (const GateExample& example : examples) {
    const bool third = example.looks == Wording::kThird;
    if (!accepts(example) || example.facts.business_held) continue;
    Row row;
    for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
      if (example.facts.present[i]) row.present.push_back(i);
    }
    row.wording = std::clamp(example.facts.Looks(Wording::kThird),
                             -kWordingClip, kWordingClip);
    row.label = third ? 1 : 0;
    row.weight = example.weight;
    total[third ? 1 : 0] += row.weight;
    rows.push_back(std::move(row));
  }
  for (Row& row : rows) row.weight /= 2 * total[row.label > 0 ? 1 : 0];
  return rows;
}

double Slope(const Row& row, const Weights& weights) {
  double odds = weights[kPrior] + weights[kWording] * row.wording;
  for (const std::size_t i : row.present) odds += weights[i];
  return row.weight * (1 / (1 + std::exp(-odds)) - row.label);
}

Weights WeightsOf(const GateModel& model) {
  Weights weights{};
  std::copy(model.weight.begin(), model.weight.end(), weights.begin());
  weights[kWording] = model.wording;
  weights[kPrior] = model.prior;
  return weights;
}

void Constrain(Weights& weights) {
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    if (weights[i] * GateSign(static_cast<GateFeature>(i)) < 0) weights[i] = 0;
  }
  weights[kWording] = std::max(0.0, weights[kWording]);
}

}  // namespace

GateModel TrainGate(std::span<const GateExample> examples,
                    const std::function<bool(const GateExample&)>& accepts,
                    const GateOptions& options) {
  const std::vector<Row> rows = RowsOf(examples, accepts);
  const Weights start = WeightsOf(options.prior);
  Weights weights = start;
  Weights squares{};
  for (int step = 0; step < options.steps; ++step) {
    Weights slopes{};
    for (const Row& row : rows) {
      const double slope = Slope(row, weights);
      for (const std::size_t i : row.present) slopes[i] += slope;
      slopes[kWording] += slope * row.wording;
      slopes[kPrior] += slope;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (i != kPrior) slopes[i] += options.penalty * (weights[i] - start[i]);
      squares[i] += slopes[i] * slopes[i];
      weights[i] -= 0.1 * slopes[i] / (std::sqrt(squares[i]) + 1e-9);
    }
    Constrain(weights);
  }
  GateModel model;
  const auto rounded = [](double x) { return std::round(10 * x) / 10; };
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    model.weight[i] = rounded(weights[i]);
  }
  model.wording = std::round(100 * weights[kWording]) / 100;
  model.prior = rounded(weights[kPrior]);
  return model;
}

std::string GateTable(const GateModel& model) {
  std::string table =
      "# Log-odds of the gate: whose data is it? Positive: a third party's.\n"
      "# FITTED DATA, made by `./dev fit exposure` from invented posts "
      "(training/exposure/README.md).\n"
      "# Columns: id of a feature (pii/exposure/gate.h), log-odds\n";
  table += fmt::format("prior\t{:.1f}\nwording\t{:.2f}\n", model.prior,
                       model.wording);
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    table +=
        fmt::format("{}\t{:.1f}\n", GateFeatureId(static_cast<GateFeature>(i)),
                    model.weight[i] + 0.0);
  }
  return table;
}

}  // namespace undox
