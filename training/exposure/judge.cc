#include "training/exposure/judge.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "tests/bench/quality.h"

namespace undox {
namespace {

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

}  // namespace

void Judge(const TrainingPost& post, const AssessmentPolicy& policy,
           Judged& judged) {
  std::vector<Finding> findings = post.findings;
  const Assessment assessment =
      AssessPost(post.labels.text, findings, post.cues, Reach{}, policy);
  bench::ReportedPost report;
  report.findings = post.labels.entities;
  report.level = std::string(LevelName(assessment.exposure.level));
  report.score = assessment.exposure.score;
  AddError(post, assessment, judged);
  judged.reports[post.labels.id] = std::move(report);
  judged.log_odds.push_back(assessment.exposure.doxx_log_odds);
  judged.posts.push_back(post.labels);
}

std::string Summary(const Judged& judged) {
  const bench::Quality quality =
      bench::MeasureQuality(judged.posts, judged.reports);
  if (!quality.exposure) return "no posts\n";
  std::string summary =
      fmt::format("level right {:.3f}, kappa {:.3f}, AUROC doxx {:.3f}\n",
                  quality.exposure->accuracy, quality.exposure->kappa,
                  quality.exposure->auroc.value_or(0));
  for (const auto& row : quality.exposure->confusion) {
    for (const int count : row) summary += fmt::format("{:7}", count);
    summary += "\n";
  }
  return summary;
}

}  // namespace undox
