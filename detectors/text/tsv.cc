#include "detectors/text/tsv.h"

#include <algorithm>

namespace undox {
namespace {

std::vector<std::string_view> Fields(std::string_view line) {
  std::vector<std::string_view> fields;
  std::size_t begin = 0;
  for (std::size_t tab; (tab = line.find('\t', begin)) != line.npos;
       begin = tab + 1) {
    fields.push_back(line.substr(begin, tab - begin));
  }
  fields.push_back(line.substr(begin));
  return fields;
}

}  // namespace

std::vector<std::vector<std::string_view>> ParseTsv(std::string_view data) {
  std::vector<std::vector<std::string_view>> rows;
  while (!data.empty()) {
    const std::size_t end = std::min(data.find('\n'), data.size());
    const std::string_view line = data.substr(0, end);
    data.remove_prefix(std::min(end + 1, data.size()));
    if (!line.empty() && line.front() != '#') rows.push_back(Fields(line));
  }
  return rows;
}

}  // namespace undox
