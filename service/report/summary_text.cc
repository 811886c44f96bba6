#include "service/report/summary_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "service/report/decimal.h"

namespace undox {
namespace {

constexpr std::size_t kReasonsShown = 5;

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

// What explains the level in words, and then what each part of the post adds
// to the score; the other ledgers have other units.
bool IsForReaders(const Reason& reason) {
  return reason.id.starts_with("table:") || reason.id.starts_with("finding:") ||
         reason.id.starts_with("cue:");
}

// The reasons that moved the result most: those of the level first, then the
// strongest.
std::vector<Reason> Strongest(const std::vector<Reason>& all) {
  std::vector<Reason> reasons;
  std::copy_if(all.begin(), all.end(), std::back_inserter(reasons),
               IsForReaders);
  const auto first = std::stable_partition(
      reasons.begin(), reasons.end(),
      [](const Reason& reason) { return reason.id.starts_with("table:"); });
  std::stable_sort(first, reasons.end(), [](const Reason& a, const Reason& b) {
    return std::fabs(a.effect) > std::fabs(b.effect);
  });
  if (reasons.size() > kReasonsShown) reasons.resize(kReasonsShown);
  return reasons;
}

// Effects on the score are shown, steps of the level need none.
std::string ReasonLine(const Reason& reason) {
  if (reason.id.starts_with("table:"))
    return fmt::format("  {}\n", reason.text);
  return fmt::format("  {} ({}): {}{} points\n", reason.text,
                     reason.id.substr(reason.id.find(':') + 1),
                     reason.effect < 0 ? "" : "+", Number(reason.effect, 1));
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
    text += ReasonLine(reason);
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
