#include "training/names/english_lists.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace undox {
namespace {

constexpr std::size_t kMostSurnames = 12000;

std::string WithOneCapital(std::string_view name) {
  std::string result(name);
  for (std::size_t i = 1; i < result.size(); ++i) {
    if (result[i] >= 'A' && result[i] <= 'Z') {
      result[i] = static_cast<char>(result[i] - 'A' + 'a');
    }
  }
  return result;
}

void AddFaker(std::string_view source, std::string_view list,
              std::set<std::string>& names) {
  const std::size_t begin = source.find(list);
  if (begin == source.npos) return;
  const std::string_view body =
      source.substr(begin, source.find("\n    )", begin) - begin);
  for (std::size_t i = 0; (i = body.find('"', i)) != body.npos;) {
    const std::size_t close = body.find('"', i + 1);
    if (close == body.npos) return;
    names.insert(WithOneCapital(body.substr(i + 1, close - i - 1)));
    i = close + 1;
  }
}

void AddCensus(std::string_view list, std::size_t most,
               std::set<std::string>& names) {
  for (std::size_t rows = 0; !list.empty() && rows < most; ++rows) {
    const std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    const std::string_view name = line.substr(0, line.find(' '));
    if (name.size() >= 2) names.insert(WithOneCapital(name));
  }
}

}  // namespace

std::string MakeEnglishLists(std::span<const std::string> faker_sources,
                             std::span<const std::string> census_given,
                             std::string_view census_surnames) {
  std::set<std::string> given;
  std::set<std::string> surnames;
  for (const std::string& source : faker_sources) {
    AddFaker(source, "first_names_female = ", given);
    AddFaker(source, "first_names_male = ", given);
    AddFaker(source, "last_names = ", surnames);
  }
  for (const std::string& list : census_given) {
    AddCensus(list, list.size(), given);
  }
  AddCensus(census_surnames, kMostSurnames, surnames);
  std::string rows =
      "# English given names and surnames; made by train_names from Faker "
      "(MIT) and the US Census\n# lists of 1990 (public domain; package names "
      "0.3.0, MIT).\n";
  for (const std::string& name : given) rows += "given\t" + name + "\n";
  for (const std::string& name : surnames) rows += "surname\t" + name + "\n";
  return rows;
}

}  // namespace undox
