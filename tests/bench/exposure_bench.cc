// Measures pii/exposure/assessment.h on labelled posts with their labelled
// findings: what the decision of level, target and subject is worth when
// detection is perfect.
//
//   exposure_bench FILE.jsonl… [--dump OUT.jsonl] [--threshold LOG_ODDS]
//   [--every-third]
//
// Prints accuracy, quadratic kappa, AUROC of the score for doxx, precision and
// recall of critical, the confusion matrix, accuracy by slice and, where the
// posts say whose values they hold, targets and bindings. --dump writes a line
// a post: id, labelled and given level, score, log-odds and reasons; no text.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detectors/text/text_scanner.h"
#include "pii/exposure/assessment.h"
#include "tests/bench/labelled_findings.h"
#include "tests/bench/labelled_post.h"
#include "tests/bench/quality.h"
#include "tests/bench/subject_quality.h"

namespace undox::bench {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string dump;
  AssessmentPolicy policy;
  bool every_third = false;  // Posts whose number is divisible by 3, alone.
};

double Share(int part, int whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

void Print(std::string_view name, const ExposureQuality& quality) {
  constexpr std::size_t kCritical = 4;
  int called = 0;
  int labelled = 0;
  for (std::size_t i = 0; i < kLevelNames.size(); ++i) {
    called += quality.confusion[i][kCritical];
    labelled += quality.confusion[kCritical][i];
  }
  const int right = quality.confusion[kCritical][kCritical];
  fmt::print(
      "{:14} accuracy {:.3f} kappa {:.3f} auroc {:.3f} critical P {:.2f} R "
      "{:.2f}\n",
      name, quality.accuracy, quality.kappa, quality.auroc.value_or(0),
      Share(right, called), Share(right, labelled));
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
  for (const LabelledPost& post : posts) {
    slices["context " + post.context].push_back(post);
    if (!post.slice.empty()) slices["slice " + post.slice].push_back(post);
  }
  for (const auto& [name, slice] : slices) {
    const Quality quality = MeasureQuality(slice, reports);
    if (quality.exposure) Print(name, *quality.exposure);
  }
}

// The share of posts of some contexts, labelled low or none, that were given
// medium or more: lawful speech that would be held.
void PrintHeld(std::string_view name,
               std::initializer_list<std::string_view> contexts,
               const std::vector<LabelledPost>& posts, const Reports& reports) {
  int count = 0;
  int held = 0;
  for (const LabelledPost& post : posts) {
    const bool counts = std::find(contexts.begin(), contexts.end(),
                                  post.context) != contexts.end() &&
                        (post.exposure == "none" || post.exposure == "low");
    if (!counts) continue;
    const std::string level = reports.at(post.id).level.value_or("");
    ++count;
    held += level != "none" && level != "low" ? 1 : 0;
  }
  fmt::print("{} given medium or more: {} of {}\n", name, held, count);
}

void Print(const SubjectQuality& quality) {
  if (quality.subjects == 0) return;
  fmt::print(
      "targets right {:.3f} of {}   findings bound {:.3f} of {}, where there "
      "are several people {:.3f} of {}   vulnerable found {:.3f} of {}\n",
      Share(quality.target_right, quality.subjects), quality.subjects,
      Share(quality.bound, quality.findings), quality.findings,
      Share(quality.shared_bound, quality.shared), quality.shared,
      Share(quality.vulnerable_right, quality.vulnerable), quality.vulnerable);
}

std::string DumpLine(const LabelledPost& post, const Assessment& assessment,
                     const std::vector<Finding>& findings) {
  std::string reasons;
  for (const Reason& reason : assessment.exposure.reasons) {
    if (!reason.id.starts_with("gate:") && !reason.id.starts_with("table:")) {
      continue;
    }
    reasons += fmt::format("{}{:+.1f} ", reason.id, reason.effect);
  }
  for (const LimitApplied& limit : assessment.exposure.limits) {
    reasons += "limit:" + limit.id + " ";
  }
  std::string targets;
  for (const Subject& subject : assessment.subjects) {
    targets += fmt::format("{}{}{}{} ", TargetName(subject.target),
                           subject.vulnerable == Vulnerable::kNone ? "" : "!",
                           subject.author ? "+a" : "", subject.kin ? "+k" : "");
  }
  std::string bound;
  for (const Finding& finding : findings) {
    bound += fmt::format("{}", finding.subject);
  }
  return fmt::format(
      R"({{"id":"{}","gold":"{}","level":"{}","score":{:.1f},)"
      R"("gate":{:.2f},"targets":"{}","bound":"{}","reasons":"{}"}})",
      post.id, post.exposure, LevelName(assessment.exposure.level),
      assessment.exposure.score, assessment.exposure.doxx_log_odds, targets,
      bound, reasons);
}

// The number behind the last hyphen of an id; 0 if there is none.
int Number(std::string_view id) {
  int number = 0;
  const std::size_t hyphen = id.rfind('-');
  if (hyphen != id.npos) {
    std::from_chars(id.data() + hyphen + 1, id.data() + id.size(), number);
  }
  return number;
}

bool ReadPosts(const Options& options, std::vector<LabelledPost>& posts) {
  for (const std::string& path : options.files) {
    std::ifstream in(path, std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(in)), {});
    if (!in || !ParseLabelledPosts(content, posts).ok()) {
      fmt::print(stderr, "{}: no labelled posts\n", path);
      return false;
    }
  }
  if (options.every_third) {
    std::erase_if(posts,
                  [](const LabelledPost& post) { return Number(post.id) % 3; });
  }
  return !posts.empty();
}

int Run(const Options& options) {
  std::vector<LabelledPost> posts;
  const auto scanner = TextScanner::Create({});
  if (!ReadPosts(options, posts) || !scanner.ok()) return 3;
  auto scratch = (*scanner)->NewScratch();
  if (!scratch.ok()) return 3;
  std::ofstream out;
  if (!options.dump.empty()) out.open(options.dump);
  Reports reports;
  SubjectQuality subjects;
  for (const LabelledPost& post : posts) {
    const auto scan = (*scanner)->Scan(post.text, *scratch);
    if (!scan.ok()) return 3;
    std::vector<Finding> findings = LabelledFindings(post);
    CopyDisguises(scan->findings, findings);
    const Assessment assessment =
        AssessPost(post.text, findings, scan->cues, Reach{}, options.policy);
    AddPost(post, findings, assessment.subjects, subjects);
    ReportedPost report;
    report.findings = post.entities;
    report.level = std::string(LevelName(assessment.exposure.level));
    report.score = assessment.exposure.score;
    reports[post.id] = std::move(report);
    if (out.is_open()) out << DumpLine(post, assessment, findings) << "\n";
  }
  PrintAll(posts, reports);
  PrintHeld("own data and asking for help", {"self_disclosure", "victim_help"},
            posts, reports);
  PrintHeld("news and notices", {"news"}, posts, reports);
  PrintHeld("business", {"business"}, posts, reports);
  Print(subjects);
  return 0;
}

}  // namespace
}  // namespace undox::bench

int main(int argc, char** argv) {
  undox::bench::Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--dump" && i + 1 < argc) {
      options.dump = argv[++i];
    } else if (argument == "--every-third") {
      options.every_third = true;
    } else if (argument == "--threshold" && i + 1 < argc) {
      options.policy.gate.third_party_threshold = std::stod(argv[++i]);
    } else {
      options.files.push_back(argument);
    }
  }
  if (options.files.empty()) {
    fmt::print(stderr,
               "usage: exposure_bench FILE.jsonl… [--dump OUT.jsonl] "
               "[--threshold LOG_ODDS] [--every-third]\n");
    return 2;
  }
  return undox::bench::Run(options);
}
