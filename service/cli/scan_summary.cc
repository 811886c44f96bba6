#include "service/cli/scan_summary.h"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "service/report/text_table.h"

namespace undox {
namespace {

constexpr std::string_view kActions[] = {
    "passes", "the author is asked to think again", "held for review",
    "stopped", "stopped at once, with all copies"};

std::string Share(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "";
  return fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) /
                                     static_cast<double>(whole));
}

std::string_view GapText(std::string_view field) {
  if (field.starts_with("reporter.")) {
    return "no reporter is given: --reporter-org, --reporter-contact and "
           "--reporter-domain";
  }
  if (field == "url") return "no URL of http or https, or one with a value";
  if (field == "timestamp") return "no time of publication";
  return field;
}

}  // namespace

void DraftTally::Count(const std::vector<std::string>& fields) {
  ++requests;
  if (fields.empty()) return;
  ++without_xarf;
  std::set<std::string_view> gaps;
  for (const std::string& field : fields) gaps.insert(GapText(field));
  for (const std::string_view gap : gaps) ++missing[std::string(gap)];
}

std::string XarfGapsText(const DraftTally& drafts) {
  if (drafts.without_xarf == 0) return "";
  std::string text = fmt::format("no XARF draft for {} of {} posts:\n",
                                 drafts.without_xarf, drafts.requests);
  for (const auto& [gap, posts] : drafts.missing) {
    text +=
        fmt::format("  {} {}: {}\n", posts, posts == 1 ? "post" : "posts", gap);
  }
  return text;
}

std::string CountsText(const Tally& tally) {
  std::vector<std::vector<std::string>> rows = {
      {"LEVEL", "", "POSTS", "SHARE", "WHAT HAPPENS"}};
  for (std::size_t i = 0; i < tally.by_level.size(); ++i) {
    const auto level = static_cast<Level>(i);
    rows.push_back(
        {std::string(LevelCode(level)), std::string(LevelName(level)),
         fmt::format("{}", tally.by_level[i]),
         Share(tally.by_level[i], tally.posts), std::string(kActions[i])});
  }
  return fmt::format(
      "{} posts scanned, {} of them not whole; {}{}{} lines were no posts\n{}",
      tally.posts, tally.incomplete,
      tally.known_findings == 0
          ? ""
          : fmt::format("{} known findings left out; ", tally.known_findings),
      tally.pictures == 0
          ? ""
          : fmt::format("{} pictures looked at; ", tally.pictures),
      tally.bad_lines, AlignTable(rows, 2));
}

std::string WorstText(const Worst& worst) {
  std::string text;
  for (const Highlight& highlight : worst.kept()) {
    text += "\n" + highlight.text;
  }
  return text;
}

}  // namespace undox
