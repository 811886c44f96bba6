#include "tests/bench/quality_options.h"

#include <CLI/CLI.hpp>

namespace undox::bench {

std::optional<int> ReadOptions(int argc, char** argv, QualityOptions& options) {
  CLI::App app(
      "Compares reports with labelled posts (fixtures/README.md): precision, "
      "recall and F1 by slice, disguise and type, innocent posts flagged, "
      "agreement of the exposure levels.");
  app.add_option("labelled", options.labelled, "Labelled posts, JSON Lines")
      ->required();
  auto* source = app.add_option_group("reports", "One of");
  source->add_option("--undox", options.undox, "Run this undox on the posts");
  source->add_option("--report", options.report, "Reports of undox scan");
  source->require_option(1);
  app.add_flag("--errors", options.errors,
               "Only list what was missed or false: post, type, code points");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return std::nullopt;
}

}  // namespace undox::bench
