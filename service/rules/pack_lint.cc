#include "service/rules/pack_lint.h"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "detectors/rules/rule_trial.h"

namespace undox {
namespace {

constexpr std::chrono::milliseconds kSlowCompiling{500};

// What every day's posts hold and no rule should find.
constexpr std::string_view kEverydayTexts[] = {
    "今天天气真好，下午3点去公园跑了5公里",
    "这部电影我给9分，2024年最好看的一部",
    "双十一满300减50，原价1299现在只要999",
    "第12集38分20秒那里笑死我了哈哈哈哈",
    "求推荐一款两千元左右的手机，最好是5G的",
    "The meeting is on 2024-05-06 at 10:30 in room 204",
    "Version 2.10.3 fixes 17 bugs and weighs 45 MB",
    "I love this song so much, thank you all",
    "订单号20240506123456789已发货",
    "家人们谁懂啊，排了100分钟的队",
};

class Lint {
 public:
  Lint(const Rule& rule, std::vector<LintRemark>& remarks)
      : rule_(rule), remarks_(remarks) {}

  absl::Status Run(const TextScanner& built_in, TextScanner::Scratch& scratch);

 private:
  void Error(std::string what) {
    remarks_.push_back({true, std::string(rule_.id), std::move(what)});
  }
  void Warn(std::string what) {
    remarks_.push_back({false, std::string(rule_.id), std::move(what)});
  }
  void LookAtRow();
  absl::Status TryOnExamples(RuleTrial& trial);
  absl::Status TryOnOthers(RuleTrial& trial);
  absl::Status SeekShadow(const TextScanner& built_in,
                          TextScanner::Scratch& scratch);

  const Rule& rule_;
  std::vector<LintRemark>& remarks_;
};

void Lint::LookAtRow() {
  if (rule_.examples.empty()) Error("examples: missing");
  if (rule_.counterexamples.empty()) Warn("counterexamples: missing");
  if (rule_.source.empty()) Warn("source: missing");
  for (const std::string_view endless : {".*", ".+"}) {
    if (rule_.pattern.find(endless) == rule_.pattern.npos) continue;
    Warn(fmt::format("pattern: {} is slow and finds too much", endless));
  }
}

absl::Status Lint::TryOnExamples(RuleTrial& trial) {
  auto failures = trial.Failures();
  if (!failures.ok()) return failures.status();
  for (std::string& failure : *failures) Error(std::move(failure));
  return absl::OkStatus();
}

absl::Status Lint::TryOnOthers(RuleTrial& trial) {
  for (const std::string_view text : kEverydayTexts) {
    const auto found = trial.Find(text);
    if (!found.ok()) return found.status();
    if (found->empty()) continue;
    Error(fmt::format("too broad: finds something in \"{}\"", text));
    break;
  }
  for (const Rule& row : AllRules()) {
    if (TypeOfRule(row) == TypeOfRule(rule_)) continue;
    for (const std::string_view text : row.counterexamples) {
      const auto found = trial.Find(text);
      if (!found.ok()) return found.status();
      if (found->empty()) continue;
      Warn(
          fmt::format("broad: finds a counterexample of {}: {}", row.id, text));
      return absl::OkStatus();
    }
  }
  return absl::OkStatus();
}

absl::Status Lint::SeekShadow(const TextScanner& built_in,
                              TextScanner::Scratch& scratch) {
  for (const std::string_view example : rule_.examples) {
    const MarkedExample marked = ReadExample(example);
    const auto scan =
        built_in.Scan(marked.text, scratch, {.findings_only = true});
    if (!scan.ok()) return scan.status();
    for (const Finding& finding : scan->findings) {
      if (!TextSpan(finding).Overlaps(marked.expected)) continue;
      Warn(fmt::format("shadowed: built-in {} finds its example: {}",
                       finding.type, example));
      return absl::OkStatus();
    }
  }
  return absl::OkStatus();
}

absl::Status Lint::Run(const TextScanner& built_in,
                       TextScanner::Scratch& scratch) {
  LookAtRow();
  const auto begin = std::chrono::steady_clock::now();
  auto trial = RuleTrial::Create(rule_);
  if (!trial.ok()) return trial.status();
  if (std::chrono::steady_clock::now() - begin > kSlowCompiling) {
    Warn("pattern: takes Hyperscan more than half a second to compile");
  }
  absl::Status status = TryOnExamples(*trial);
  status.Update(TryOnOthers(*trial));
  status.Update(SeekShadow(built_in, scratch));
  return status;
}

}  // namespace

absl::StatusOr<std::vector<LintRemark>> LintPack(const RulePack& pack,
                                                 const TextScanner& built_in) {
  auto scratch = built_in.NewScratch();
  if (!scratch.ok()) return scratch.status();
  std::vector<LintRemark> remarks;
  for (const Rule& rule : pack.rules) {
    absl::Status status = Lint(rule, remarks).Run(built_in, *scratch);
    if (!status.ok()) return status;
  }
  return remarks;
}

}  // namespace undox
