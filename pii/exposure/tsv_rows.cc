#include "pii/exposure/tsv_rows.h"

#include <charconv>

namespace undox {

std::vector<TsvRow> NumberRows(std::string_view tsv) {
  std::vector<TsvRow> rows;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
    const std::size_t tab = line.rfind('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    TsvRow row{line.substr(0, tab)};
    const char* const last = line.data() + line.size();
    const auto read = std::from_chars(line.data() + tab + 1, last, row.number);
    if (read.ec == std::errc() && read.ptr == last) rows.push_back(row);
  }
  return rows;
}

}  // namespace undox
