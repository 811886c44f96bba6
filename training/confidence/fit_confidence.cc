// Fits detectors/data/confidence.tsv to invented posts. See --help.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "detectors/text/text_scanner.h"
#include "training/confidence/confidence_trainer.h"
#include "training/posts/post_maker.h"
#include "training/posts/post_template.h"

namespace undox {
namespace {

using SaidByType = std::map<std::string, std::vector<SaidFinding>>;

struct Options {
  std::vector<std::string> files;
  std::string out;
  int draws = 3;
  std::uint64_t seed = 11;
};

// The overlap of the shared benchmark's score.py.
bool IsSame(const Finding& finding, const PostValue& value) {
  const Span span = TextSpan(finding);
  const std::size_t begin = std::max(span.begin, value.span.begin);
  const std::size_t end = std::min(span.end, value.span.end);
  const std::size_t all = std::max(span.end, value.span.end) -
                          std::min(span.begin, value.span.begin);
  return finding.type == value.type && begin < end && 2 * (end - begin) >= all;
}

void AddFindings(const std::vector<Finding>& findings, const MadePost& post,
                 SaidByType& said) {
  for (const Finding& finding : findings) {
    // Templates mark so what is neither right nor wrong: 王女士, an alias.
    const Span span = TextSpan(finding);
    const bool scored = std::none_of(
        post.values.begin(), post.values.end(), [&](const auto& value) {
          return value.type == "FAMILY_RELATION" && span.Overlaps(value.span);
        });
    if (!scored) continue;
    const bool right =
        std::any_of(post.values.begin(), post.values.end(),
                    [&](const auto& value) { return IsSame(finding, value); });
    said[finding.type].push_back({finding.confidence, right});
  }
}

int Run(const Options& options) {
  TextScanner::Options raw;
  raw.scale_confidence = false;
  auto scanner = TextScanner::Create(raw);
  if (!scanner.ok()) return 2;
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return 2;
  SaidByType said;
  for (const std::string& path : options.files) {
    std::ifstream file(path, std::ios::binary);
    const auto templates =
        ParseTemplates(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!templates.ok()) {
      fmt::print(stderr, "{}: {}\n", path, templates.status().ToString());
      return 2;
    }
    for (const PostTemplate& from : *templates) {
      for (int draw = 0; draw < options.draws; ++draw) {
        const MadePost post = MakePost(from, options.seed, draw);
        const auto scan = (*scanner)->Scan(post.text, *scratch);
        if (!scan.ok()) return 2;
        AddFindings(scan->findings, post, said);
      }
    }
  }
  std::string rows =
      "# Made by `./dev fit confidence`; see training/confidence/README.md.\n"
      "# type\tslope\toffset\tfindings\tright\n";
  for (const auto& [type, findings] : said) {
    const ConfidenceScale::Line line = FitConfidence(findings);
    const auto right = std::count_if(findings.begin(), findings.end(),
                                     [](const auto& f) { return f.right; });
    rows += fmt::format("{}\t{:.3f}\t{:.3f}\t{}\t{}\n", type, line.slope,
                        line.offset, findings.size(), right);
  }
  std::ofstream(options.out, std::ios::binary) << rows;
  return 0;
}

}  // namespace
}  // namespace undox

int main(int argc, char** argv) {
  undox::Options options;
  CLI::App app{
      "Fits what detectors say of their findings to how often they are right "
      "in posts drawn from templates."};
  app.add_option("templates", options.files, "Files of templates")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--out", options.out, "File to write")->required();
  app.add_option("--draws", options.draws, "Posts of each template");
  app.add_option("--seed", options.seed, "Seed of all choices and values");
  CLI11_PARSE(app, argc, argv);
  return undox::Run(options);
}
