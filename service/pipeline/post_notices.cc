#include "service/pipeline/post_notices.h"

#include <algorithm>
#include <vector>

#include "pii/policy/verdict.h"
#include "pii/redaction/excerpt.h"

namespace undox {
namespace {

// The subject whose exposure is the post's, or null.
const Subject* WorstSubject(const ScanReport& report) {
  const auto worst =
      std::max_element(report.subjects.begin(), report.subjects.end(),
                       [](const Subject& a, const Subject& b) {
                         return a.exposure.score < b.exposure.score;
                       });
  return worst == report.subjects.end() ? nullptr : &*worst;
}

NoticeSubject NoticeSubjectOf(const Subject& worst, const ScanReport& report) {
  // Nobody is told of crimes for a word alone.
  const CriminalMeter& meter = report.exposure.criminal;
  const bool for_sale =
      std::ranges::find(meter.flags, "for_sale") != meter.flags.end() &&
      (meter.claimed || worst.exposure.level >= Level::kMedium);
  return {worst.target,        worst.vulnerable,     worst.victim,
          worst.asks_for_help, worst.exposure.level, for_sale};
}

// The findings of the subjects that `is_meant` holds for.
template <typename IsMeant>
std::vector<Finding> FindingsOf(const ScanReport& report, IsMeant is_meant) {
  std::vector<Finding> findings;
  for (const Subject& subject : report.subjects) {
    if (!is_meant(subject)) continue;
    for (const int index : subject.findings) {
      findings.push_back(report.findings[static_cast<std::size_t>(index)]);
    }
  }
  return findings;
}

}  // namespace

void AddNotices(const Post& post, std::string_view regime, ScanReport& report) {
  constexpr std::size_t kCodePoints = 2000;
  const Level level = report.exposure.level;
  const Subject* const worst = WorstSubject(report);
  if (worst == nullptr) return;
  const NoticeSubject subject = NoticeSubjectOf(*worst, report);
  const RedactionPlan& plan = report.redaction;
  const NoticeSetting setting = {
      .regime = regime,
      .copy_holds = !plan.after || plan.after->level < Level::kMedium};
  if (level >= Level::kLow) {
    // "Your" data is the author's own, "somebody's" is all others'.
    const auto findings = FindingsOf(report, [&](const Subject& other) {
      return (other.target == Target::kSelf) ==
             (worst->target == Target::kSelf);
    });
    report.nudge = NudgeText(findings, subject, setting);
    if (!plan.text.empty() && setting.copy_holds && !subject.for_sale) {
      report.nudge_text = RedactedExcerpt(post, report.findings, kCodePoints);
    }
  }
  // Of a sale whose contact is the seller's own, nobody is shown.
  const bool nobody = subject.for_sale && subject.target == Target::kSelf;
  if (level >= Level::kMedium && !nobody) {
    const auto findings = FindingsOf(
        report, [&](const Subject& other) { return &other == worst; });
    report.alert = AlertText(findings, level, subject, setting);
  }
}

}  // namespace undox
