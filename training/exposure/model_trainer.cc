#include "training/exposure/model_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "pii/exposure/exposure_input.h"
#include "pii/exposure/exposure_parts.h"
#include "pii/exposure/gate.h"
#include "pii/exposure/model_table.h"
#include "pii/subject/subject_view.h"

namespace undox {
namespace {

constexpr double kSharpness = 2;  // Of the step from one level to the next.

double LogOdds(double p) {
  const double inside = std::clamp(p, 1e-6, 1 - 1e-6);
  return std::log(inside / (1 - inside));
}

double WorstE(const FormulaExample& example, const ExposureModel& model) {
  double worst = 0;
  for (const ExposureInput& input : example.subjects) {
    worst = std::max(worst, ComputeParts(input, model).e);
  }
  return worst;
}

double LossOf(const FormulaExample& example, const ExposureModel& model) {
  const double e = LogOdds(WorstE(example, model));
  double loss = 0;
  for (std::size_t i = 0; i < model.threshold.size(); ++i) {
    const double margin = kSharpness * (e - LogOdds(model.threshold[i]));
    const bool over = static_cast<std::size_t>(example.level) > i;
    loss += std::log1p(std::exp(over ? -margin : margin));
  }
  return loss;
}

bool IsProbability(double x) { return x > 0.004 && x < 0.991; }

// Returns true if the law's order and the bounds hold.
bool IsSound(const ExposureModel& model, const ExposureModel& start) {
  using K = IdentifierKind;
  using H = HarmChannel;
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    if (model.cue_weight[i] * start.cue_weight[i] < 0) return false;
  }
  const bool in_bounds =
      std::all_of(model.rho.begin() + 1, model.rho.end(), IsProbability) &&
      std::all_of(model.harm.begin(), model.harm.end(), IsProbability) &&
      std::all_of(model.channel_factor.begin() + 1, model.channel_factor.end(),
                  [](double x) { return x > 0.1 && x <= 1; }) &&
      std::all_of(model.threshold.begin(), model.threshold.end(),
                  IsProbability);
  return in_bounds &&
         std::is_sorted(model.threshold.begin(), model.threshold.end()) &&
         model.Harm(H::kTrackLive) >= model.Harm(H::kHomeDoor) &&
         model.Harm(H::kHomeDoor) >= model.Harm(H::kHomeArea) &&
         model.Harm(H::kIdDocument) >= model.Harm(H::kIdNumber) &&
         model.Harm(H::kMinorSchool) >= model.Harm(H::kSchool) &&
         model.Rho(K::kIdDocument) >= model.Rho(K::kIdNumber) &&
         model.Rho(K::kIdNumber) >= model.Rho(K::kPassport) &&
         model.Rho(K::kPhone) >= model.Rho(K::kHandle);
}

std::vector<double*> Places(ExposureModel& model) {
  std::vector<double*> places;
  VisitParameters(model, [&](const ModelParameter&, double& value) {
    places.push_back(&value);
  });
  return places;
}

double Penalty(ExposureModel model, ExposureModel start, double weight) {
  const std::vector<double*> now = Places(model);
  const std::vector<double*> then = Places(start);
  double sum = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const double scale = std::max(0.1, std::abs(*then[i]));
    const double distance = (*now[i] - *then[i]) / scale;
    sum += distance * distance;
  }
  return weight * sum / static_cast<double>(now.size());
}

double Rounded(double x) { return std::round(100 * x) / 100; }

}  // namespace

std::vector<FormulaExample> FormulaExamples(const TrainingSet& set) {
  std::vector<FormulaExample> examples;
  std::map<std::string_view, int> drawn;
  for (const TrainingPost& post : set.posts) ++drawn[post.labels.tpl];
  for (const TrainingPost& post : set.posts) {
    FormulaExample example;
    example.weight = 1.0 / drawn[post.labels.tpl];
    example.level = post.level;
    for (const LabelledView& labelled : LabelledViews(post)) {
      const SubjectTraits traits = {
          .target = labelled.target,
          .vulnerable = labelled.vulnerable,
          .dossier_layout = LabelledFields(labelled.view) >= 3};
      std::vector<Finding> own;
      for (const Finding* finding : labelled.view.findings) {
        own.push_back(*finding);
      }
      example.subjects.push_back(
          CollectExposureInput(own, {labelled.view.cues}, Reach{}, traits));
    }
    if (!example.subjects.empty()) examples.push_back(std::move(example));
  }
  return examples;
}

double FormulaLoss(std::span<const FormulaExample> examples,
                   const ExposureModel& model) {
  double loss = 0;
  double weight = 0;
  for (const FormulaExample& example : examples) {
    loss += example.weight * LossOf(example, model);
    weight += example.weight;
  }
  return loss / weight;
}

ExposureModel TrainModel(std::span<const FormulaExample> examples,
                         const ExposureModel& start,
                         const ModelOptions& options) {
  ExposureModel best = start;
  double least = FormulaLoss(examples, best);
  double step = 0.4;
  for (int sweep = 0; sweep < options.sweeps; ++sweep, step /= 2) {
    for (std::size_t i = 0; i < Places(best).size(); ++i) {
      for (const double direction : {1.0, -1.0}) {
        ExposureModel tried = best;
        double& value = *Places(tried)[i];
        value =
            Rounded(value + direction * step * std::max(0.1, std::abs(value)));
        if (value == *Places(best)[i] || !IsSound(tried, start)) continue;
        const double loss = FormulaLoss(examples, tried) +
                            Penalty(tried, start, options.penalty);
        if (loss >= least) continue;
        least = loss;
        best = tried;
      }
    }
  }
  return best;
}

}  // namespace undox
