#include "training/exposure/sensitivity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "pii/exposure/model_table.h"

namespace undox {
namespace {

struct Result {
  Level level = Level::kNone;
  double score = 0;
};

struct Change {
  std::string name;
  int levels = 0;    // Posts whose level changes, the worse direction.
  double score = 0;  // Mean change of the score.
};

class Prober {
 public:
  Prober(const TrainingSet& set, const AssessmentPolicy& policy)
      : policy_(policy) {
    std::string_view last;
    for (const TrainingPost& post : set.posts) {
      if (post.labels.tpl != last) posts_.push_back(&post);
      last = post.labels.tpl;
    }
    base_ = Assess(policy);
  }

  void Try(const std::string& name, const AssessmentPolicy& policy) {
    const std::vector<Result> now = Assess(policy);
    Change change{name};
    for (std::size_t i = 0; i < now.size(); ++i) {
      change.levels += now[i].level != base_[i].level ? 1 : 0;
      change.score += std::abs(now[i].score - base_[i].score) /
                      static_cast<double>(now.size());
    }
    if (changes_.empty() || changes_.back().name != name) {
      changes_.push_back(change);
    } else if (change.levels > changes_.back().levels) {
      changes_.back() = change;
    }
  }

  std::string Table() {
    constexpr std::size_t kListed = 12;
    std::stable_sort(
        changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
          return a.levels != b.levels ? a.levels > b.levels : a.score > b.score;
        });
    std::string table = fmt::format(
        "  {:32} levels of {}   mean change of score\n", "", posts_.size());
    for (std::size_t i = 0; i < std::min(kListed, changes_.size()); ++i) {
      table += fmt::format(
          "  {:32} {:6} ({:4.1f} %)   {:.2f}\n", changes_[i].name,
          changes_[i].levels,
          100.0 * changes_[i].levels / static_cast<double>(posts_.size()),
          changes_[i].score);
    }
    return table + fmt::format("  {} numbers tried; the rest change less.\n",
                               changes_.size());
  }

 private:
  std::vector<Result> Assess(const AssessmentPolicy& policy) const {
    std::vector<Result> results;
    for (const TrainingPost* post : posts_) {
      std::vector<Finding> findings = post->findings;
      const Assessment assessment =
          AssessPost(post->labels.text, findings, post->cues, Reach{}, policy);
      results.push_back({assessment.exposure.level, assessment.exposure.score});
    }
    return results;
  }

  AssessmentPolicy policy_;
  std::vector<const TrainingPost*> posts_;
  std::vector<Result> base_;
  std::vector<Change> changes_;
};

void TryGate(const AssessmentPolicy& policy, Prober& prober) {
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    for (const double factor : {0.75, 1.25}) {
      GateModel moved = *policy.gate_model;
      moved.weight[i] *= factor;
      AssessmentPolicy tried = policy;
      tried.gate_model = &moved;
      prober.Try(
          fmt::format("gate {}", GateFeatureId(static_cast<GateFeature>(i))),
          tried);
    }
  }
  for (const double factor : {0.75, 1.25}) {
    GateModel moved = *policy.gate_model;
    moved.wording *= factor;
    AssessmentPolicy tried = policy;
    tried.gate_model = &moved;
    prober.Try("gate wording", tried);
  }
}

void TryFormula(const AssessmentPolicy& policy, Prober& prober) {
  ExposureModel base = *policy.formula;
  std::vector<std::string> names;
  VisitParameters(base, [&](const ModelParameter& parameter, double&) {
    names.push_back(fmt::format("{} {}", parameter.kind, parameter.id));
  });
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const double factor : {0.75, 1.25}) {
      ExposureModel moved = base;
      std::size_t at = 0;
      VisitParameters(moved, [&](const ModelParameter&, double& value) {
        if (at++ == i) value *= factor;
      });
      AssessmentPolicy tried = policy;
      tried.formula = &moved;
      prober.Try(names[i], tried);
    }
  }
}

}  // namespace

std::string SensitivityTable(const TrainingSet& set,
                             const AssessmentPolicy& policy) {
  Prober prober(set, policy);
  TryGate(policy, prober);
  TryFormula(policy, prober);
  return prober.Table();
}

}  // namespace undox
