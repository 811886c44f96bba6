#include "pii/subject/office_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "pii/subject/embedded_data.h"

namespace undox {
namespace {

constexpr std::size_t kFamilies = static_cast<std::size_t>(OfficeWord::kCount);
constexpr std::array<std::string_view, kFamilies> kIds = {
    "desk",     "desk_label", "public",     "public_behind",
    "official", "body",       "trade_role", "desk_named"};

using Table = std::array<std::vector<std::string_view>, kFamilies>;

Table ReadTable(std::string_view tsv) {
  Table table;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    const auto id = std::find(kIds.begin(), kIds.end(), line.substr(0, tab));
    if (id == kIds.end() || tab + 1 == line.size()) continue;
    table[static_cast<std::size_t>(id - kIds.begin())].push_back(
        line.substr(tab + 1));
  }
  return table;
}

}  // namespace

std::span<const std::string_view> OfficeWords(OfficeWord family) {
  static const Table kTable = ReadTable(SubjectData("office_words.tsv"));
  return kTable[static_cast<std::size_t>(family)];
}

std::optional<std::string_view> OfficeWordAtEnd(std::string_view text,
                                                OfficeWord family) {
  for (const std::string_view word : OfficeWords(family)) {
    if (text.ends_with(word)) return word;
  }
  return std::nullopt;
}

bool BeginsWithOfficeWord(std::string_view text, OfficeWord family) {
  return std::ranges::any_of(
      OfficeWords(family),
      [text](std::string_view word) { return text.starts_with(word); });
}

bool HoldsOfficeWord(std::string_view text, OfficeWord family) {
  return std::ranges::any_of(
      OfficeWords(family),
      [text](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace undox
