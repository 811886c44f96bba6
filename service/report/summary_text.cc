#include "service/report/summary_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "pii/pii_type.h"
#include "service/report/decimal.h"
#include "service/report/marked_text.h"
#include "service/report/reach_text.h"
#include "service/report/text_table.h"

namespace undox {
namespace {

constexpr std::size_t kWordsShown = 3;

std::string Number(double value, int decimals) {
  return std::string(Decimal(value, decimals).text());
}

// "a", "a and b", "a, b and c".
std::string List(const std::vector<std::string>& items) {
  if (items.size() < 2) return items.empty() ? "" : items.front();
  return fmt::format("{} and {}",
                     fmt::join(items.begin(), items.end() - 1, ", "),
                     items.back());
}

// "  Label: text.", or nothing if there is no text.
std::string Sentence(std::string_view label, const std::string& text) {
  return text.empty() ? "" : fmt::format("  {}: {}.\n", label, text);
}

// The steps that led to the level.
std::string Steps(const std::vector<Reason>& reasons) {
  std::vector<std::string> steps;
  for (const Reason& reason : reasons) {
    if (reason.id.starts_with("table:")) steps.push_back(reason.text);
  }
  return List(steps);
}

// What is no word of the post, or what the steps and the kinds of data tell.
bool IsToldElsewhere(const Reason& reason) {
  constexpr std::array<std::string_view, 7> kIds = {
      "gate:call",           "gate:prior",   "gate:name_with_strong",
      "gate:several_strong", "gate:id_like", "gate:labelled_fields",
      "gate:email_only"};
  return !reason.id.starts_with("gate:") ||
         reason.id.ends_with("_before_value") ||
         std::find(kIds.begin(), kIds.end(), reason.id) != kIds.end();
}

// What in the wording decided most whose data it is.
std::string Wording(const Exposure& exposure) {
  const double side = exposure.doxx_log_odds > 0 ? 1 : -1;
  std::vector<Reason> reasons = exposure.reasons;
  std::erase_if(reasons, [side](const Reason& reason) {
    return IsToldElsewhere(reason) || reason.effect * side <= 0;
  });
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) {
                     return std::fabs(a.effect) > std::fabs(b.effect);
                   });
  if (reasons.size() > kWordsShown) reasons.resize(kWordsShown);
  std::vector<std::string> texts;
  for (const Reason& reason : reasons) texts.push_back(reason.text);
  return fmt::format("{}", fmt::join(texts, "; "));
}

// The kinds of personal data, in the order of the post, and how findable they
// make somebody.
std::string Shown(const ScanReport& report) {
  std::vector<std::string> kinds;
  for (const Finding& finding : report.findings) {
    const std::string_view name = TraitsOf(finding.type).en;
    std::string kind(name.empty() ? std::string_view(finding.type) : name);
    if (finding.holder == Holder::kPerson &&
        std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      kinds.push_back(std::move(kind));
    }
  }
  if (kinds.empty()) return "";
  return fmt::format("{} ({})", List(kinds),
                     ReachText(report.exposure, Language::kEnglish));
}

// The marked text; of a post of pictures alone the first lines read in them.
std::string Excerpt(const Post& post, const ScanReport& report,
                    const ExplanationStyle& style) {
  constexpr std::size_t kMostLines = 8;
  if (!post.text.empty()) return MarkedText(post, report, style);
  std::string text;
  for (std::size_t i = 0; i < report.pictures.size(); ++i) {
    if (i > 0) text += '\n';
    text += MarkedPicture(report, i, style);
  }
  std::size_t end = 0;
  for (std::size_t line = 0; line < kMostLines && end != text.npos; ++line) {
    end = text.find('\n', end == 0 ? 0 : end + 1);
  }
  return end == text.npos ? text : text.substr(0, end) + "\n…";
}

std::string Limits(const std::vector<LimitApplied>& limits) {
  std::vector<std::string> texts;
  for (const LimitApplied& limit : limits) {
    texts.push_back(fmt::format("{} {} by {}",
                                limit.is_floor ? "at least" : "at most",
                                LevelName(limit.level), limit.article));
  }
  return List(texts);
}

}  // namespace

std::string HighlightText(const Post& post, const ScanReport& report,
                          const ExplanationStyle& style) {
  const Exposure& exposure = report.exposure;
  std::string text =
      fmt::format("{}  {} ({}), score {}, verdict {}\n{}\n", report.id,
                  LevelName(exposure.level), LevelCode(exposure.level),
                  Number(exposure.score, 1), VerdictName(report.verdict),
                  IndentLines(Excerpt(post, report, style), 4));
  text += Sentence("Why", Steps(exposure.reasons));
  text += Sentence("Wording", Wording(exposure));
  text += Sentence("Shown", Shown(report));
  text += Sentence("Law", Limits(exposure.limits));
  if (report.redaction.after) {
    text += Sentence(
        "Covered and scanned again",
        fmt::format("{}, score {}", LevelName(report.redaction.after->level),
                    Number(report.redaction.after->score, 1)));
  }
  return text;
}

}  // namespace undox
