// Fits the model that hears calls to act in clauses. See --help.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "training/calls/call_examples.h"
#include "training/calls/call_folds.h"
#include "training/calls/call_trainer.h"
#include "training/posts/post_template.h"

namespace undox {
namespace {

struct Options {
  std::vector<std::string> templates;
  std::string phrases;
  std::string out;
  std::uint64_t seed = 1;
  CallTrainerOptions trainer;
};

std::string FileContent(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Prints what a model that has not seen a clause's template says of it.
void PrintLeftOut(const std::vector<CallExample>& examples,
                  const Options& options) {
  int calls = 0;
  int heard = 0;
  int others = 0;
  int false_calls = 0;
  const CallFolds folds(examples, options.trainer);
  for (const CallExample& example : examples) {
    const CallModel& model = folds.LeftOut(example.fold);
    const bool taken = model.Odds(example.clause) > CallModel::kCall;
    (example.call ? calls : others) += 1;
    if (taken) (example.call ? heard : false_calls) += 1;
  }
  fmt::print(
      "templates left out: {} of {} clauses of calls heard, {} of {} others\n",
      heard, calls, false_calls, others);
}

int Fail(const absl::Status& status) {
  fmt::print(stderr, "{}\n", status.ToString());
  return 2;
}

int Run(const Options& options) {
  std::vector<PostTemplate> templates;
  for (const std::string& path : options.templates) {
    auto parsed = ParseTemplates(FileContent(path));
    if (!parsed.ok()) return Fail(parsed.status());
    templates.insert(templates.end(), parsed->begin(), parsed->end());
  }
  const auto examples =
      CallExamplesOf(templates, FileContent(options.phrases), options.seed);
  if (!examples.ok()) return Fail(examples.status());
  PrintLeftOut(*examples, options);
  if (options.out.empty()) return 0;
  std::ofstream file(options.out, std::ios::binary);
  file << TrainCalls(
      *examples, [](const CallExample&) { return true; }, options.trainer);
  return file ? 0 : 3;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  undox::Options options;
  CLI::App app{"Fits the model that hears calls to act in clauses."};
  app.add_option("templates", options.templates, "Files of templates")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--phrases", options.phrases, "Clauses that are calls or not")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--out", options.out, "File for the weights");
  app.add_option("--seed", options.seed, "Seed of all posts");
  app.add_option("--passes", options.trainer.passes, "Over the examples");
  app.add_option("--rate", options.trainer.rate, "Of Adam");
  app.add_option("--penalty", options.trainer.penalty, "L2");
  CLI11_PARSE(app, argc, argv);
  return undox::Run(options);
}
