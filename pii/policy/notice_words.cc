#include "pii/policy/notice_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pii/exposure/embedded_data.h"

namespace undox {
namespace {

constexpr std::size_t kColumns = 3;
using Row = std::array<std::string_view, kColumns>;

// Calls `use` for each row until it returns true.
template <typename Use>
void ForEachRow(Use use) {
  std::string_view data = ExposureData("notices.tsv");
  while (!data.empty()) {
    const std::size_t end = std::min(data.find('\n'), data.size());
    std::string_view line = data.substr(0, end);
    data.remove_prefix(std::min(end + 1, data.size()));
    if (line.empty() || line.front() == '#') continue;
    Row row;
    for (std::string_view& field : row) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      field = line.substr(0, tab);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    if (use(row)) return;
  }
}

std::string Filled(std::string_view words, std::span<const NoticeField> fields,
                   std::string Bilingual::*language) {
  std::string filled;
  for (std::size_t open; (open = words.find("{{")) != words.npos;) {
    const std::size_t close = words.find("}}", open);
    if (close == words.npos) break;
    const std::string_view name = words.substr(open + 2, close - open - 2);
    const auto field = std::ranges::find(fields, name, &NoticeField::name);
    filled += words.substr(0, open);
    if (field == fields.end()) {
      filled += words.substr(open, close + 2 - open);
    } else {
      filled += field->text.*language;
    }
    words.remove_prefix(close + 2);
  }
  return filled.append(words);
}

}  // namespace

Bilingual NoticeWords(std::string_view id,
                      std::span<const NoticeField> fields) {
  Bilingual words;
  ForEachRow([&](const Row& row) {
    if (row[0] != id) return false;
    words = {Filled(row[1], fields, &Bilingual::zh),
             Filled(row[2], fields, &Bilingual::en)};
    return true;
  });
  return words;
}

std::vector<std::string_view> NoticeIds() {
  std::vector<std::string_view> ids;
  ForEachRow([&](const Row& row) {
    ids.push_back(row[0]);
    return false;
  });
  return ids;
}

}  // namespace undox
