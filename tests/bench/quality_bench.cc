// Prints how well reports agree with labelled posts. See --help.

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>

#include "tests/bench/labelled_post.h"
#include "tests/bench/quality.h"
#include "tests/bench/quality_options.h"
#include "tests/testing/run_program.h"

namespace undox::bench {
namespace {

std::optional<std::string> FileContent(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

double Percent(double ratio) { return 100 * ratio; }

void PrintTally(const std::string& name, const Tally& tally) {
  fmt::print("{:22} {:5.1f} {:5.1f} {:5.1f}   {:5} {:5} {:5}\n", name,
             Percent(tally.Precision()), Percent(tally.Recall()),
             Percent(tally.F1()), tally.found, tally.missed,
             tally.false_findings);
}

void PrintGroup(const std::string& name, const GroupQuality& group) {
  const double flagged =
      group.innocent == 0 ? 0 : Percent(group.flagged) / group.innocent;
  fmt::print(
      "{:22} {:5}   {:5.1f} {:5.1f} {:5.1f}   {:5.1f} {:5.1f} {:5.1f}   "
      "{:3} of {:3} {:5.1f}%\n",
      name, group.posts, Percent(group.overlap.Precision()),
      Percent(group.overlap.Recall()), Percent(group.overlap.F1()),
      Percent(group.exact.Precision()), Percent(group.exact.Recall()),
      Percent(group.exact.F1()), group.flagged, group.innocent, flagged);
}

void PrintGroups(const std::string& prefix,
                 const std::map<std::string, GroupQuality>& groups) {
  for (const auto& [name, group] : groups) PrintGroup(prefix + name, group);
}

void PrintExposure(const ExposureQuality& exposure) {
  fmt::print("\nexposure  accuracy {:.1f}  kappa {:.3f}  macro F1 {:.1f}",
             Percent(exposure.accuracy), exposure.kappa,
             Percent(exposure.macro_f1));
  if (exposure.auroc) fmt::print("  AUROC doxx {:.3f}", *exposure.auroc);
  fmt::print("\nlabel \\ report ");
  for (const char* const name : kLevelNames) fmt::print("{:>9}", name);
  fmt::print("\n");
  for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
    fmt::print("{:15}", kLevelNames[i]);
    for (const int count : exposure.confusion[i]) fmt::print("{:9}", count);
    fmt::print("\n");
  }
}

void PrintCalibration(const Calibration& calibration) {
  fmt::print("\ncalibration  error {:.3f}  Brier {:.4f}\n", calibration.Error(),
             calibration.Brier());
  for (const Calibration::Bin& bin : calibration.bins()) {
    if (bin.findings == 0) continue;
    const double findings = bin.findings;
    fmt::print("  said {:.3f}  right {:.3f}  of {}\n",
               bin.probability / findings, bin.right / findings, bin.findings);
  }
}

void Print(const Quality& quality) {
  fmt::print(
      "{:22} posts   overlap P  R  F1      exact P  R  F1        "
      "innocent posts flagged\n",
      "");
  PrintGroup("all", quality.all);
  PrintGroups("", quality.slices);
  PrintGroups("lang ", quality.langs);
  PrintGroups("evasion/", quality.disguises);
  fmt::print("\n{:22}  overlap P  R  F1    found missed false\n", "type");
  for (const auto& [type, tally] : quality.types) PrintTally(type, tally);
  PrintCalibration(quality.calibration);
  if (quality.exposure) PrintExposure(*quality.exposure);
}

// Only places, never values: `labelled` may hold what must not be printed.
void PrintMistakes(const Quality& quality) {
  for (const Mistake& mistake : quality.mistakes) {
    fmt::print("{} {} {} {}-{}\n", mistake.post_id,
               mistake.missed ? "missed" : "false", mistake.range.type,
               mistake.range.begin, mistake.range.end);
  }
}

std::optional<std::string> ReportLines(const QualityOptions& options) {
  if (!options.report.empty()) return FileContent(options.report);
  std::vector<std::string> command = {options.undox, "scan"};
  command.insert(command.end(), options.labelled.begin(),
                 options.labelled.end());
  const auto run = RunProgram(command);
  if (!run.ok() || run->exit_status > 1) return std::nullopt;
  return run->output;
}

int Run(const QualityOptions& options) {
  std::vector<LabelledPost> posts;
  for (const std::string& path : options.labelled) {
    const std::optional<std::string> content = FileContent(path);
    const absl::Status status = content ? ParseLabelledPosts(*content, posts)
                                        : absl::NotFoundError("cannot be read");
    if (!status.ok()) {
      fmt::print(stderr, "{}: {}\n", path, status.ToString());
      return 2;
    }
  }
  const std::optional<std::string> lines = ReportLines(options);
  Reports reports;
  if (!lines || posts.empty() || !ParseReports(*lines, reports).ok()) {
    fmt::print(stderr, "quality_bench: no usable posts or reports\n");
    return 3;
  }
  const Quality quality = MeasureQuality(posts, reports);
  if (options.errors) {
    PrintMistakes(quality);
  } else {
    Print(quality);
  }
  return 0;
}

}  // namespace
}  // namespace undox::bench

int main(int argc, char** argv) {
  undox::bench::QualityOptions options;
  if (const auto status = undox::bench::ReadOptions(argc, argv, options)) {
    return *status;
  }
  return undox::bench::Run(options);
}
