#include "detectors/organizations/organization_words.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

constexpr std::array<std::string_view, OrganizationWords::kKinds> kNames = {
    "school",        "school_not_after", "generic", "attend",       "pupil",
    "school_public", "employer",         "part",    "not_employer", "work",
    "title",         "forward"};

}  // namespace

OrganizationWords::OrganizationWords() {
  for (const auto& row : ParseTsv(DetectorData("organization_words.tsv"))) {
    const auto* name = std::find(kNames.begin(), kNames.end(), row[0]);
    if (row.size() < 2 || name == kNames.end()) std::abort();
    tables_[static_cast<std::size_t>(name - kNames.begin())].AddAll(row[1], '|',
                                                                    0);
  }
}

std::vector<Pattern> OrganizationWords::Literals(Kind kind) const {
  std::vector<Pattern> literals;
  for (const auto& row : ParseTsv(DetectorData("organization_words.tsv"))) {
    if (row[0] != kNames[kind]) continue;
    std::string_view words = row[1];
    while (!words.empty()) {
      const std::size_t end = std::min(words.find('|'), words.size());
      literals.push_back({std::string(words.substr(0, end))});
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  return literals;
}

int OrganizationWords::Count(Kind kind, std::u32string_view text,
                             int limit) const {
  std::set<std::u32string_view> seen;
  for (std::size_t at = 0; at < text.size();) {
    const WordTable::Match match = tables_[kind].LongestAt(text, at);
    if (!match) {
      ++at;
      continue;
    }
    seen.insert(text.substr(at, match.length));
    if (static_cast<int>(seen.size()) >= limit) return limit;
    at += match.length;
  }
  return static_cast<int>(seen.size());
}

bool OrganizationWords::Is(Kind kind, std::u32string_view text) const {
  return !text.empty() &&
         tables_[kind].LongestAt(text, 0).length == text.size();
}

}  // namespace undox
