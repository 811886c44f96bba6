// Writes pii/anonymity/data/mobile_places.bin: the place that each seven-digit
// prefix of a mainland mobile was given to, by libphonenumber's geocoding data
// (Apache-2.0). Usage:
//   list_mobile_places pii/anonymity/data/regions.tsv LIBRARY_VERSION > FILE
//
// Format: lines that begin with '#', then one line of region codes (the four
// digits of a prefecture, of a province and two zeros, 0 where unknown) in
// order of their number of runs, then runs from prefix 1300000 to 1999999. A
// run is the index of its code (one byte, or 255 and what is above it), then
// its length in groups of seven bits, the lowest first, 128 for "more follow".
#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumber.pb.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr std::uint64_t kFirst = 1'300'000;
constexpr std::uint64_t kEnd = 2'000'000;

// Names of a file's divisions by code; counties are not told apart by prefix.
using Divisions = std::vector<std::pair<int, std::string>>;

Divisions ReadDivisions(const std::string& file) {
  std::ifstream in(file);
  Divisions divisions;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    const int code = std::stoi(line.substr(0, tab));
    std::string names = line.substr(line.rfind('\t') + 1) + "|";
    for (std::size_t end = names.find('|'); end != names.npos;
         end = names.find('|')) {
      divisions.emplace_back(code, names.substr(0, end));
      names.erase(0, end + 1);
    }
  }
  return divisions;
}

bool IsProvince(int code) { return code % 10000 == 0; }
bool IsMunicipality(int code) {
  return code == 110000 || code == 120000 || code == 310000 || code == 500000;
}

// The code of the division inside `province` whose name begins the rest of a
// description ("广州市", "毕节地区"): the longest of them. A county decides its
// prefecture; those that a province governs itself keep their own four digits.
int Inside(const Divisions& divisions, int province, const std::string& rest) {
  int found = province;
  std::size_t longest = 0;
  for (const bool county : {false, true}) {
    for (const auto& [code, name] : divisions) {
      if (IsProvince(code) || code / 10000 != province / 10000 ||
          (code % 100 != 0) != county || !rest.starts_with(name) ||
          name.size() <= longest) {
        continue;
      }
      longest = name.size();
      found = code;
    }
    if (longest > 0) break;
  }
  return found;
}

int CodeOf(const Divisions& divisions, const std::string& description) {
  int province = 0;
  std::size_t longest = 0;
  for (const auto& [code, name] : divisions) {
    if (!IsProvince(code) || !description.starts_with(name) ||
        name.size() <= longest) {
      continue;
    }
    longest = name.size();
    province = code;
  }
  if (province == 0 || IsMunicipality(province)) return province / 100;
  return Inside(divisions, province, description.substr(longest)) / 100;
}

struct Run {
  int code = 0;
  std::uint32_t length = 0;
};

std::vector<Run> ReadRuns(const Divisions& divisions) {
  const i18n::phonenumbers::PhoneNumberOfflineGeocoder geocoder;
  const icu::Locale chinese("zh");
  i18n::phonenumbers::PhoneNumber number;
  number.set_country_code(86);
  std::map<std::string, int> codes;
  std::vector<Run> runs;
  for (std::uint64_t prefix = kFirst; prefix < kEnd; ++prefix) {
    number.set_national_number(prefix * 10000);
    const std::string place =
        geocoder.GetDescriptionForValidNumber(number, chinese);
    const auto known = codes.find(place);
    const int code =
        known != codes.end()
            ? known->second
            : codes.emplace(place, CodeOf(divisions, place)).first->second;
    if (runs.empty() || runs.back().code != code) runs.push_back({code, 0});
    ++runs.back().length;
  }
  for (const auto& [place, code] : codes) {
    if (code % 100 == 0) std::cerr << code << ' ' << place << '\n';
  }
  return runs;
}

void Write(const std::vector<Run>& runs) {
  std::map<int, int> counts;
  for (const Run& run : runs) ++counts[run.code];
  std::vector<std::pair<int, int>> order;
  for (const auto& [code, count] : counts) order.emplace_back(-count, code);
  std::sort(order.begin(), order.end());
  std::map<int, int> index;
  for (const auto& [count, code] : order) {
    std::cout << (index.empty() ? "" : " ") << code;
    index.emplace(code, static_cast<int>(index.size()));
  }
  std::cout << '\n';
  for (const Run& run : runs) {
    const int place = index[run.code];
    if (place >= 255) std::cout.put(static_cast<char>(255));
    std::cout.put(static_cast<char>(place >= 255 ? place - 255 : place));
    std::uint32_t length = run.length;
    for (; length >= 128; length >>= 7) {
      std::cout.put(static_cast<char>(length % 128 + 128));
    }
    std::cout.put(static_cast<char>(length));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::cout << "# Source: libphonenumber " << argv[2]
            << ", geocoding data of +86 (Apache-2.0, Copyright The "
               "Libphonenumber Authors)\n"
            << "# Generated by training/places/list_mobile_places.cc, which "
               "tells the format\n";
  Write(ReadRuns(ReadDivisions(argv[1])));
}
