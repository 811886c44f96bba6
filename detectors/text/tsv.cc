#include "detectors/text/tsv.h"

#include <algorithm>

namespace undox {
namespace {

void AddFields(std::string_view line, TsvRow& fields) {
  std::size_t begin = 0;
  for (std::size_t tab; (tab = line.find('\t', begin)) != line.npos;
       begin = tab + 1) {
    fields.push_back(line.substr(begin, tab - begin));
  }
  fields.push_back(line.substr(begin));
}

}  // namespace

TsvRows ParseTsv(std::string_view data) {
  TsvRows rows;
  rows.reserve(
      static_cast<std::size_t>(std::count(data.begin(), data.end(), '\n') + 1));
  while (!data.empty()) {
    const std::size_t end = std::min(data.find('\n'), data.size());
    const std::string_view line = data.substr(0, end);
    data.remove_prefix(std::min(end + 1, data.size()));
    if (!line.empty() && line.front() != '#') {
      AddFields(line, rows.emplace_back());
    }
  }
  return rows;
}

}  // namespace undox
