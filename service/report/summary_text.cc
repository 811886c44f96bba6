#include "service/report/summary_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "service/report/decimal.h"

namespace undox {
namespace {

constexpr std::size_t kReasonsShown = 5;

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

// The reasons that moved the result most, the strongest first.
std::vector<Reason> Strongest(std::vector<Reason> reasons) {
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) {
                     return std::fabs(a.effect) > std::fabs(b.effect);
                   });
  if (reasons.size() > kReasonsShown) reasons.resize(kReasonsShown);
  return reasons;
}

}  // namespace

std::string HighlightText(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style) {
  const Exposure& exposure = report.exposure;
  std::string text =
      fmt::format("{}  {} ({}), score {}, verdict {}\n  {}\n", report.id,
                  LevelName(exposure.level), LevelCode(exposure.level),
                  Number(exposure.score, 1), VerdictName(report.verdict),
                  MarkedText(post, report, style));
  for (const Reason& reason : Strongest(exposure.reasons)) {
    text += fmt::format("  {}{}  {}\n", reason.effect < 0 ? "" : "+",
                        Number(reason.effect, 1), reason.text);
  }
  for (const LimitApplied& limit : exposure.limits) {
    text +=
        fmt::format("  {} {}: {}\n", limit.is_floor ? "at least" : "at most",
                    LevelName(limit.level), limit.article);
  }
  if (report.redaction.after) {
    text += fmt::format("  redacted and scanned again: {}, score {}\n",
                        LevelName(report.redaction.after->level),
                        Number(report.redaction.after->score, 1));
  }
  return text;
}

}  // namespace undox
