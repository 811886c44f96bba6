#include "pii/policy/notice_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pii/exposure/embedded_data.h"

namespace undox {
namespace {

// Id, Chinese, English; in the order of the file.
using Row = std::array<std::string_view, 3>;

std::vector<Row> ReadRows() {
  std::vector<Row> rows;
  std::string_view data = ExposureData("notices.tsv");
  while (!data.empty()) {
    const std::size_t end = std::min(data.find('\n'), data.size());
    std::string_view line = data.substr(0, end);
    data.remove_prefix(std::min(end + 1, data.size()));
    if (line.empty() || line.front() == '#') continue;
    for (std::string_view& field : rows.emplace_back()) {
      const std::size_t tab = std::min(line.find('\t'), line.size());
      field = line.substr(0, tab);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
  }
  return rows;
}

const std::vector<Row>& Rows() {
  static const std::vector<Row> kRows = ReadRows();
  return kRows;
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
  const auto row =
      std::ranges::find(Rows(), id, [](const Row& words) { return words[0]; });
  if (row == Rows().end()) return {};
  return {Filled((*row)[1], fields, &Bilingual::zh),
          Filled((*row)[2], fields, &Bilingual::en)};
}

std::vector<std::string_view> NoticeIds() {
  std::vector<std::string_view> ids;
  for (const Row& row : Rows()) ids.push_back(row[0]);
  return ids;
}

}  // namespace undox
