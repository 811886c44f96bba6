// Measures pii/exposure/assessment.h on labelled posts with their labelled
// findings: what the decision of level and target is worth when detection is
// perfect.
//
//   assess_bench FILE.jsonl [--dump OUT.jsonl]
//
// Prints accuracy, quadratic kappa, AUROC of the score for doxx, the confusion
// matrix and accuracy by slice. --dump writes a line a post: id, labelled and
// given level, score, log-odds and reasons; no text of the post.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detectors/text/text_scanner.h"
#include "fmt/format.h"
#include "pii/exposure/assessment.h"
#include "tests/bench/labelled_post.h"
#include "tests/bench/quality.h"

namespace undox::bench {
namespace {

// Byte offset of every code point of `text`, and its end.
std::vector<std::size_t> CodePointOffsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
      offsets.push_back(i);
    }
  }
  offsets.push_back(text.size());
  return offsets;
}

// Stars in a row hide symbols; single stars are separators.
int HiddenSymbols(std::string_view value) {
  int best = 0;
  for (const std::string_view mask : {"*", "＊"}) {
    int run = 0;
    for (std::size_t at = 0; at < value.size();) {
      const bool masked = value.substr(at).starts_with(mask);
      run = masked ? run + 1 : 0;
      at += masked ? mask.size() : 1;
      best = std::max(best, run);
    }
  }
  return best >= 2 ? best : 0;
}

std::vector<Finding> LabelledFindings(const LabelledPost& post) {
  const std::vector<std::size_t> at = CodePointOffsets(post.text);
  std::vector<Finding> findings;
  for (const TypedRange& range : post.entities) {
    Finding finding;
    finding.type = range.type;
    const Span span = {at[static_cast<std::size_t>(range.begin)],
                       at[static_cast<std::size_t>(range.end)]};
    finding.location = InText{span};
    const std::string value = post.text.substr(span.begin, span.size());
    finding.hidden_symbols = HiddenSymbols(value);
    finding.value = Sensitive(value);
    if (finding.type == "ADDRESS") finding.grain = PlaceGrain::kDoor;
    findings.push_back(std::move(finding));
  }
  return findings;
}

void Print(std::string_view name, const ExposureQuality& quality) {
  fmt::print("{:14} accuracy {:.3f} kappa {:.3f} auroc {:.3f}\n", name,
             quality.accuracy, quality.kappa, quality.auroc.value_or(0));
}

void PrintAll(const std::vector<LabelledPost>& posts, const Reports& reports) {
  const Quality all = MeasureQuality(posts, reports);
  if (!all.exposure) return;
  Print("all", *all.exposure);
  for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
    fmt::print("{:14}", kLevelNames[i]);
    for (const int count : all.exposure->confusion[i]) {
      fmt::print("{:6}", count);
    }
    fmt::print("\n");
  }
  std::map<std::string, std::vector<LabelledPost>> slices;
  for (const LabelledPost& post : posts) slices[post.slice].push_back(post);
  for (const auto& [name, slice] : slices) {
    const Quality quality = MeasureQuality(slice, reports);
    if (quality.exposure) Print(name, *quality.exposure);
  }
}

std::string DumpLine(const LabelledPost& post, const Assessment& assessment) {
  std::string reasons;
  for (const Reason& reason : assessment.exposure.reasons) {
    reasons += fmt::format("{}{:+.1f} ", reason.id, reason.effect);
  }
  for (const LimitApplied& limit : assessment.exposure.limits) {
    reasons += "limit:" + limit.id + " ";
  }
  return fmt::format(
      R"({{"id":"{}","gold":"{}","level":"{}","score":{:.1f},)"
      R"("gate":{:.2f},"subjects":{},"reasons":"{}"}})",
      post.id, post.exposure, LevelName(assessment.exposure.level),
      assessment.exposure.score, assessment.exposure.doxx_log_odds,
      assessment.subjects.size(), reasons);
}

int Run(const std::string& path, const std::string& dump) {
  std::ifstream in(path);
  const std::string content((std::istreambuf_iterator<char>(in)), {});
  std::vector<LabelledPost> posts;
  const auto scanner = TextScanner::Create({});
  if (!ParseLabelledPosts(content, posts).ok() || posts.empty() ||
      !scanner.ok()) {
    fmt::print(stderr, "assess_bench: no usable posts\n");
    return 3;
  }
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return 3;
  std::ofstream out;
  if (!dump.empty()) out.open(dump);
  Reports reports;
  for (const LabelledPost& post : posts) {
    const auto scan = (*scanner)->Scan(post.text, *scratch);
    if (!scan.ok()) return 3;
    std::vector<Finding> findings = LabelledFindings(post);
    for (Finding& finding : findings) {
      for (const Finding& detected : scan->findings) {
        finding.disguised |= detected.disguised &&
                             TextSpan(detected).Overlaps(TextSpan(finding));
      }
    }
    const Assessment assessment =
        AssessPost(post.text, findings, scan->cues, Reach{});
    ReportedPost report;
    report.findings = post.entities;
    report.level = std::string(LevelName(assessment.exposure.level));
    report.score = assessment.exposure.score;
    reports[post.id] = std::move(report);
    if (out.is_open()) out << DumpLine(post, assessment) << "\n";
  }
  PrintAll(posts, reports);
  return 0;
}

}  // namespace
}  // namespace undox::bench

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) {
    fmt::print(stderr, "usage: assess_bench FILE.jsonl [--dump OUT.jsonl]\n");
    return 2;
  }
  const bool dumps = args.size() >= 3 && args[1] == "--dump";
  return undox::bench::Run(args[0], dumps ? args[2] : "");
}
