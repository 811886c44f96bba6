#include "service/cli/scan_summary.h"

#include <fmt/format.h>

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

}  // namespace

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
      "{} posts scanned, {} of them not whole; {} lines were no posts\n{}",
      tally.posts, tally.incomplete, tally.bad_lines, AlignTable(rows, 2));
}

std::string WorstText(const Worst& worst) {
  std::string text;
  for (const Highlight& highlight : worst.kept()) {
    text += "\n" + highlight.text;
  }
  return text;
}

}  // namespace undox
