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
#include "training/calls/call_examples.h"
#include "training/calls/call_folds.h"
#include "training/exposure/gate_trainer.h"
#include "training/exposure/judge.h"
#include "training/exposure/model_card.h"
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
  std::string phrases;
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

// Judges the posts of one fold.
void JudgeFold(const TrainingSet& set, int fold, const AssessmentPolicy& policy,
               Judged& judged) {
  for (const TrainingPost& post : set.posts) {
    if (post.fold == fold) Judge(post, policy, judged);
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
  const auto calls =
      CallExamplesOf(templates, FileContent(options.phrases), options.seed);
  if (!calls.ok()) {
    fmt::print(stderr, "{}\n", calls.status().ToString());
    return 2;
  }
  auto set = MakeTrainingSet(templates, CallFolds(*calls, {}), options.seed,
                             options.draws);
  if (!set.ok()) {
    fmt::print(stderr, "{}\n", set.status().ToString());
    return 3;
  }
  fmt::print("{} templates, {} posts, {} subjects\n", set->templates,
             set->posts.size(), set->examples.size());
  AssessmentPolicy policy;
  policy.gate = options.policy;
  Judged left_out;
  for (int fold = 0; fold < kFolds; ++fold) {
    const Models models = Fit(set->examples, fold, options);
    const WordingModel wording(models.wording);
    policy.gate_model = &models.gate;
    policy.wording = &wording;
    JudgeFold(*set, fold, policy, left_out);
  }
  fmt::print("templates left out: {}", Summary(left_out));
  if (!options.errors.empty() && !Write(options.errors, left_out.errors)) {
    return 3;
  }
  const Models models = Fit(set->examples, -1, options);
  const WordingModel wording(models.wording);
  const std::vector<FormulaExample> formula = FormulaExamples(*set);
  const ExposureModel model = TrainModel(formula, ReferenceModel());
  policy.gate_model = &models.gate;
  policy.wording = &wording;
  policy.formula = &model;
  fmt::print("formula: ordinal loss {:.3f} with the reference, {:.3f} fitted\n",
             FormulaLoss(formula, ReferenceModel()),
             FormulaLoss(formula, model));
  Judged seen;
  for (int fold = 0; fold < kFolds; ++fold) {
    JudgeFold(*set, fold, policy, seen);
  }
  fmt::print("templates seen: {}", Summary(seen));
  if (options.out.empty()) return 0;
  const auto card = WriteModelCard(
      {&templates, &*set, &left_out, &seen, policy, options.seed});
  if (!card.ok()) {
    fmt::print(stderr, "{}\n", card.status().ToString());
    return 3;
  }
  const std::filesystem::path out = options.out;
  const bool written =
      Write(out / "wording.bin", models.wording) &&
      Write(out / "gate.tsv", GateTable(models.gate)) &&
      Write(out / "exposure_model.tsv", ExposureModelTable(model)) &&
      Write(out / "model_card.txt", *card);
  return written ? 0 : 3;
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
  app.add_option("--phrases", options.phrases, "Clauses that are calls or not")
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
