#include "pii/anonymity/region.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <vector>

#include "pii/anonymity/embedded_data.h"

namespace undox {
namespace {

constexpr std::size_t kLongestNameBytes = 48;

bool IsProvince(RegionCode code) { return code % 10000 == 0; }
bool IsPrefecture(RegionCode code) {
  return code % 100 == 0 && !IsProvince(code);
}

struct RegionTable {
  std::map<RegionCode, double> people;
  std::vector<RegionCode> counties;
  std::unordered_map<std::string_view, std::vector<RegionCode>> names;
};

void AddNames(std::string_view names, RegionCode code, RegionTable& table) {
  while (!names.empty()) {
    const std::size_t end = names.find('|');
    const std::string_view name = names.substr(0, end);
    names.remove_prefix(end == names.npos ? names.size() : end + 1);
    if (name != "-") table.names[name].push_back(code);
  }
}

// Shares what a division has equally among those below it that have no count.
void ShareOut(RegionTable& table) {
  std::map<RegionCode, int> below;
  for (const auto& [code, people] : table.people) {
    if (IsPrefecture(code)) ++below[code / 10000];
    if (code % 100 != 0) ++below[code / 100];
  }
  // Ascending codes: a province comes before its prefectures and these before
  // their counties. A municipality's two prefectures are only headings.
  std::map<RegionCode, int> of_municipality;
  for (const auto& [code, people] : table.people) {
    if (code % 100 != 0) ++of_municipality[code / 10000];
  }
  for (auto& [code, people] : table.people) {
    if (people > 0) continue;
    const RegionCode province = code / 10000 * 10000;
    const double whole = table.people[province];
    if (IsMunicipality(province)) {
      people =
          IsPrefecture(code) ? whole : whole / of_municipality[code / 10000];
    } else if (IsPrefecture(code)) {
      people = whole / below[code / 10000];
    } else {
      people = table.people[code / 100 * 100] / below[code / 100];
    }
  }
  for (const auto& [code, people] : table.people) {
    const bool alone = IsPrefecture(code) && !below.contains(code / 100);
    if (code % 100 != 0 || alone) table.counties.push_back(code);
  }
}

RegionTable ReadRegions(std::string_view tsv) {
  RegionTable table;
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    const std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
    const std::size_t tab = line.find('\t');
    const std::size_t last = line.rfind('\t');
    if (line.starts_with('#') || tab == last) continue;
    RegionCode code = 0;
    double thousands = 0;
    std::from_chars(line.data(), line.data() + tab, code);
    std::from_chars(line.data() + tab + 1, line.data() + last, thousands);
    table.people[code] = thousands * 1000;
    AddNames(line.substr(last + 1), code, table);
  }
  ShareOut(table);
  return table;
}

const RegionTable& Regions() {
  static const RegionTable table = ReadRegions(AnonymityData("regions.tsv"));
  return table;
}

// Characters that, soon behind a city's name without 市, make it a road's or
// an estate's.
constexpr std::string_view kRoadWords[] = {"路", "街", "巷", "道", "里",
                                           "苑", "园", "城", "村", "镇"};
constexpr std::size_t kSoonBytes = 9;
constexpr std::string_view kSuffixes[] = {"省", "市", "区", "县",
                                          "旗", "州", "盟"};

bool IsRoadName(std::string_view name, std::string_view behind) {
  const auto ends = [&](std::string_view s) { return name.ends_with(s); };
  const std::string_view soon = behind.substr(0, kSoonBytes);
  const auto stands = [&](std::string_view word) {
    return soon.find(word) != std::string_view::npos;
  };
  return std::none_of(std::begin(kSuffixes), std::end(kSuffixes), ends) &&
         std::any_of(std::begin(kRoadWords), std::end(kRoadWords), stands);
}

int Fineness(RegionCode code) {
  if (IsProvince(code)) return 0;
  return IsPrefecture(code) ? 1 : 2;
}

// The one division among `codes` that goes on from `outer`; 0 if there is none
// or counties are left that cannot be told apart.
RegionCode GoesOn(const std::vector<RegionCode>& codes, RegionCode outer) {
  RegionCode best = 0;
  bool several = false;
  for (const RegionCode code : codes) {
    if (outer != 0 && (code == outer || !IsWithin(code, outer))) continue;
    if (best != 0 && Fineness(code) == Fineness(best)) several = true;
    if (best == 0 || Fineness(code) < Fineness(best)) {
      several = false;
      best = code;
    }
  }
  return several ? 0 : best;
}

}  // namespace

bool IsMunicipality(RegionCode region) {
  return region == 110000 || region == 120000 || region == 310000 ||
         region == 500000;
}

RegionCode RegionOf(std::string_view address) {
  const RegionTable& table = Regions();
  RegionCode region = 0;
  if (address.starts_with("中国")) address.remove_prefix(6);
  while (!address.empty()) {
    if (address.front() == ' ') {
      address.remove_prefix(1);
      continue;
    }
    RegionCode next = 0;
    std::size_t bytes = std::min(address.size(), kLongestNameBytes);
    for (; bytes >= 6; --bytes) {
      const auto found = table.names.find(address.substr(0, bytes));
      if (found == table.names.end()) continue;
      const bool repeats =
          region != 0 && std::find(found->second.begin(), found->second.end(),
                                   region) != found->second.end();
      next = repeats ? region : GoesOn(found->second, region);
      if (IsRoadName(found->first, address.substr(bytes))) next = 0;
      break;
    }
    if (next == 0) break;
    region = next;
    address.remove_prefix(bytes);
  }
  return region;
}

double PeopleOf(RegionCode region) {
  const auto found = Regions().people.find(region);
  return found == Regions().people.end() ? 0 : found->second;
}

std::span<const RegionCode> CountyCodes() { return Regions().counties; }

bool IsWithin(RegionCode inner, RegionCode outer) {
  if (outer == 0 || inner == 0) return false;
  if (IsProvince(outer)) return inner / 10000 == outer / 10000;
  if (IsPrefecture(outer)) return inner / 100 == outer / 100;
  return inner == outer;
}

}  // namespace undox
