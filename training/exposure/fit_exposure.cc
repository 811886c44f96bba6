// Fits the numbers of the exposure engine to invented posts. See --help.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "pii/exposure/assessment.h"
#include "pii/exposure/model_table.h"
#include "tests/bench/quality.h"
#include "training/exposure/gate_trainer.h"
#include "training/exposure/model_trainer.h"
#include "training/exposure/training_set.h"
#include "training/exposure/wording_trainer.h"
#include "training/posts/post_template.h"

namespace undox {
namespace {

constexpr int kFolds = TrainingSet::kFolds;

struct Options {
  std::vector<std::string> templates;
  std::string out;
  std::string errors;
  std::uint64_t seed = 1;
  int draws = 8;
  WordingOptions wording;
  GateOptions gate;
  GatePolicy policy;
};

struct Models {
  std::string wording;  // Bytes.
  GateModel gate;
};

std::string FileContent(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Fits both models to the examples outside `left_out` (-1: to all). The gate
// learns how far to trust wording that has not seen the template.
Models Fit(std::vector<GateExample>& examples, int left_out,
           const Options& options) {
  for (int fold = 0; fold < kFolds; ++fold) {
    if (fold == left_out) continue;
    const std::string bytes = TrainWording(
        examples,
        [&](const GateExample& e) {
          return e.fold != fold && e.fold != left_out;
        },
        options.wording);
    const WordingModel model(bytes);
    for (GateExample& example : examples) {
      if (example.fold == fold)
        example.facts.wording = model.Odds(example.words);
    }
  }
  const auto seen = [&](const GateExample& e) { return e.fold != left_out; };
  return {TrainWording(examples, seen, options.wording),
          TrainGate(examples, seen, options.gate)};
}

struct Judged {
  std::vector<bench::LabelledPost> posts;
  bench::Reports reports;
  std::string errors;  // A line for each post whose level is wrong.
};

void AddError(const TrainingPost& post, const Assessment& assessment,
              Judged& judged) {
  const std::string_view level = LevelName(assessment.exposure.level);
  if (level == post.labels.exposure) return;
  std::string ledger;
  for (const Reason& reason : assessment.exposure.reasons) {
    if (!reason.id.starts_with("gate:") && !reason.id.starts_with("table:")) {
      continue;
    }
    ledger += fmt::format(" {}{:+.1f}", reason.id, reason.effect);
  }
  for (const LimitApplied& limit : assessment.exposure.limits) {
    ledger += " limit:" + limit.id;
  }
  judged.errors += fmt::format("{}\t{}\t{}\t{:.2f}\t{}\n", post.labels.id,
                               post.labels.exposure, level,
                               assessment.exposure.doxx_log_odds, ledger);
}

void Judge(const TrainingSet& set, int fold, const Models& models,
           const Options& options, Judged& judged) {
  const WordingModel wording(models.wording);
  AssessmentPolicy policy;
  policy.gate_model = &models.gate;
  policy.wording = &wording;
  policy.gate = options.policy;
  for (const TrainingPost& post : set.posts) {
    if (post.fold != fold) continue;
    std::vector<Finding> findings = post.findings;
    const Assessment assessment =
        AssessPost(post.labels.text, findings, post.cues, Reach{}, policy);
    bench::ReportedPost report;
    report.findings = post.labels.entities;
    report.level = std::string(LevelName(assessment.exposure.level));
    report.score = assessment.exposure.score;
    AddError(post, assessment, judged);
    judged.reports[post.labels.id] = std::move(report);
    judged.posts.push_back(post.labels);
  }
}

void Print(const std::string& name, const Judged& judged) {
  const bench::Quality quality =
      bench::MeasureQuality(judged.posts, judged.reports);
  if (!quality.exposure) return;
  fmt::print("{}: level right {:.3f}, kappa {:.3f}, AUROC doxx {:.3f}\n", name,
             quality.exposure->accuracy, quality.exposure->kappa,
             quality.exposure->auroc.value_or(0));
  for (const auto& row : quality.exposure->confusion) {
    for (const int count : row) fmt::print("{:7}", count);
    fmt::print("\n");
  }
}

bool Write(const std::string& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file << content;
  return static_cast<bool>(file);
}

int Run(const Options& options) {
  std::vector<PostTemplate> templates;
  for (const std::string& path : options.templates) {
    auto parsed = ParseTemplates(FileContent(path));
    if (!parsed.ok()) {
      fmt::print(stderr, "{}: {}\n", path, parsed.status().ToString());
      return 2;
    }
    templates.insert(templates.end(), parsed->begin(), parsed->end());
  }
  auto set = MakeTrainingSet(templates, options.seed, options.draws);
  if (!set.ok()) {
    fmt::print(stderr, "{}\n", set.status().ToString());
    return 3;
  }
  fmt::print("{} templates, {} posts, {} subjects\n", set->templates,
             set->posts.size(), set->examples.size());
  Judged left_out;
  for (int fold = 0; fold < kFolds; ++fold) {
    Judge(*set, fold, Fit(set->examples, fold, options), options, left_out);
  }
  Print("templates left out", left_out);
  if (!options.errors.empty() && !Write(options.errors, left_out.errors)) {
    return 3;
  }
  const Models models = Fit(set->examples, -1, options);
  Judged seen;
  for (int fold = 0; fold < kFolds; ++fold)
    Judge(*set, fold, models, options, seen);
  Print("templates seen", seen);
  const std::vector<FormulaExample> formula = FormulaExamples(*set);
  const ExposureModel model = TrainModel(formula, ReferenceModel());
  fmt::print("formula: ordinal loss {:.3f} with the reference, {:.3f} fitted\n",
             FormulaLoss(formula, ReferenceModel()),
             FormulaLoss(formula, model));
  if (options.out.empty()) return 0;
  const std::filesystem::path out = options.out;
  return Write(out / "wording.bin", models.wording) &&
                 Write(out / "gate.tsv", GateTable(models.gate)) &&
                 Write(out / "exposure_model.tsv", ExposureModelTable(model))
             ? 0
             : 3;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  undox::Options options;
  std::string prior;
  CLI::App app{"Fits the numbers of the exposure engine to invented posts."};
  app.add_option("templates", options.templates, "Files of templates")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--gate-prior", prior, "A gate.tsv as people set it")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--out", options.out, "Directory for wording.bin, gate.tsv");
  app.add_option("--errors", options.errors,
                 "File for the posts of left-out templates judged wrong");
  app.add_option("--threshold", options.policy.third_party_threshold,
                 "Log-odds above which data is a third party's");
  app.add_option("--seed", options.seed, "Seed of all posts");
  app.add_option("--draws", options.draws, "Posts of each template");
  app.add_option("--runs", options.wording.runs, "Wording models averaged");
  app.add_option("--passes", options.wording.passes, "Over the examples");
  app.add_option("--dropped", options.wording.dropped, "Share of features");
  app.add_option("--rate", options.wording.rate, "Of AdaGrad");
  app.add_option("--penalty", options.gate.penalty, "L2 of the gate");
  CLI11_PARSE(app, argc, argv);
  options.gate.prior = undox::ParseGateModel(undox::FileContent(prior));
  return undox::Run(options);
}
