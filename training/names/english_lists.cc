#include "training/names/english_lists.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

#include "detectors/names/people_filter.h"

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

// Letters of ASCII, a capital first: what the detector reads as one word.
bool IsAsciiName(std::string_view name) {
  return name.size() >= 2 && name.front() >= 'A' && name.front() <= 'Z' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

void AddFaker(std::string_view source, std::string_view list,
              std::set<std::string>& names) {
  const std::size_t begin = source.find(list);
  if (begin == source.npos) return;
  // A tuple, a list or an OrderedDict literal; all end at this indent.
  const std::size_t end =
      std::min({source.find("\n    )", begin), source.find("\n    ]", begin),
                source.find("\n    }", begin)});
  const std::string_view body = source.substr(begin, end - begin);
  for (std::size_t i = 0; (i = body.find('"', i)) != body.npos;) {
    const std::size_t close = body.find('"', i + 1);
    if (close == body.npos) return;
    const std::string_view name = body.substr(i + 1, close - i - 1);
    if (IsAsciiName(name)) names.insert(WithOneCapital(name));
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
    AddFaker(source, "first_names = ", given);
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

std::string MakeCommonWords(std::string_view dictionary) {
  std::vector<std::string> words;
  while (!dictionary.empty()) {
    const std::string_view word = dictionary.substr(0, dictionary.find('\n'));
    dictionary.remove_prefix(std::min(word.size() + 1, dictionary.size()));
    if (word.size() >= 3 && std::all_of(word.begin(), word.end(), [](char c) {
          return c >= 'a' && c <= 'z';
        })) {
      words.emplace_back(word);
    }
  }
  return MakePeopleFilter(words);
}

}  // namespace undox
