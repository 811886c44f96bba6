#include "detectors/places/pinyin_address.h"

#include <algorithm>
#include <vector>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

using Words = std::span<const LatinWord>;

constexpr std::string_view kInitials[] = {
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
    "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w"};
constexpr std::string_view kFinals[] = {
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao",
    "uan",  "uai",  "ai",   "ei",  "ao",  "ou",  "an",  "en",  "in",
    "un",   "vn",   "ia",   "ie",  "iu",  "ua",  "uo",  "ui",  "ue",
    "ve",   "er",   "a",    "o",   "e",   "i",   "u",   "v"};

constexpr std::string_view kRegionSuffixes[] = {
    "sheng", "shi", "qu", "xian", "zhen", "xiang", "jiedao", "cun"};
constexpr std::string_view kRoads[] = {"lu",    "jie",  "dadao", "dajie",
                                       "xiang", "nong", "hutong"};
constexpr std::string_view kEstates[] = {"xiaoqu",  "huayuan", "gongyu",
                                         "jiayuan", "xincun",  "yuan"};
struct Unit {
  std::string_view word;
  PlaceGrain grain;
};
constexpr Unit kUnits[] = {
    {"hao", PlaceGrain::kStreet},    {"haolou", PlaceGrain::kBuilding},
    {"dong", PlaceGrain::kBuilding}, {"zhuang", PlaceGrain::kBuilding},
    {"zuo", PlaceGrain::kBuilding},  {"danyuan", PlaceGrain::kBuilding},
    {"lou", PlaceGrain::kBuilding},  {"ceng", PlaceGrain::kBuilding},
    {"shi", PlaceGrain::kDoor},      {"zu", PlaceGrain::kCommunity},
    {"dan", PlaceGrain::kBuilding},  {"nong", PlaceGrain::kStreet}};
// Words that lead in a place; with the word before, where they need one.
constexpr std::string_view kCues[] = {"zhuzai",  "zhuzhi", "dizhi", "laojia",
                                      "jiazai",  "jiazhu", "zhu",   "zai",
                                      "xianzhu", "huji",   "zhi"};

constexpr std::size_t kMaxWordsLeft = 10;

bool IsOneOf(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

const Unit* UnitOf(const LatinWord& word) {
  for (const Unit& unit : kUnits) {
    if (word.lower == unit.word) return &unit;
  }
  return nullptr;
}

// The words that end before `number` and may belong to the address: Pinyin,
// numbers with units, divided by blanks or commas.
std::size_t RunBegin(Words words, std::size_t number, std::size_t from) {
  std::size_t begin = number;
  while (begin > from && number - begin < kMaxWordsLeft) {
    const LatinWord& right = words[begin];
    const bool joined =
        right.FollowsBlank() || right.gap.empty() || right.FollowsComma();
    const LatinWord& word = words[begin - 1];
    if (!joined || word.IsNumber() || !IsPinyin(word.lower)) break;
    --begin;
  }
  return begin;
}

// The index behind the last cue word of [begin, end), or `begin`.
std::size_t AfterCue(Words words, std::size_t begin, std::size_t end) {
  for (std::size_t i = end; i > begin; --i) {
    const std::string& word = words[i - 1].lower;
    if (!IsOneOf(word, kCues)) continue;
    // 地址 and 住址 are also written as two words.
    const bool second = word == "zhi";
    if (!second) return i;
    if (i - 1 > begin &&
        (words[i - 2].lower == "di" || words[i - 2].lower == "zhu")) {
      return i;
    }
  }
  return begin;
}

}  // namespace

bool IsPinyin(std::string_view lower) {
  if (lower.empty() || lower.size() > 24) return false;
  std::vector<bool> reached(lower.size() + 1, false);
  reached[0] = true;
  const auto finals_from = [&](std::size_t at) {
    for (const std::string_view final : kFinals) {
      if (lower.substr(at).starts_with(final)) {
        reached[at + final.size()] = true;
      }
    }
  };
  for (std::size_t at = 0; at < lower.size(); ++at) {
    if (!reached[at]) continue;
    const char c = lower[at];
    if (c == 'a' || c == 'e' || c == 'o') finals_from(at);
    for (const std::string_view initial : kInitials) {
      if (lower.substr(at).starts_with(initial)) {
        finals_from(at + initial.size());
      }
    }
  }
  return reached[lower.size()];
}

PinyinAddressReader::PinyinAddressReader() {
  for (const auto& row : ParseTsv(DetectorData("divisions.tsv"))) {
    if (row.size() >= 4 && row[3].size() >= 4) {
      regions_.insert(std::string(row[3]));
    }
  }
}

bool PinyinAddressReader::IsRegion(Words words, std::size_t at) const {
  const std::string& word = words[at].lower;
  if (regions_.contains(word)) return true;
  for (const std::string_view suffix : {"sheng", "shi", "qu", "xian"}) {
    if (word.size() > suffix.size() + 3 && word.ends_with(suffix) &&
        regions_.contains(word.substr(0, word.size() - suffix.size()))) {
      return true;
    }
  }
  return at + 1 < words.size() && words[at + 1].FollowsBlank() &&
         regions_.contains(word + words[at + 1].lower);
}

std::optional<PinyinAddress> PinyinAddressReader::Read(Words words,
                                                       std::size_t number,
                                                       std::size_t from) const {
  PinyinAddress address;
  std::size_t end = number;
  int numbers = 0;
  while (end < words.size() && words[end].IsNumber() &&
         words[end].text.size() <= 5) {
    const Unit* unit =
        end + 1 < words.size() &&
                (words[end + 1].FollowsBlank() || words[end + 1].gap.empty())
            ? UnitOf(words[end + 1])
            : nullptr;
    if (unit == nullptr) {
      // A room needs no unit behind a building.
      if (numbers == 0 || words[end].text.size() < 3) break;
      address.grain = PlaceGrain::kDoor;
      ++end;
      break;
    }
    address.grain = std::max(address.grain, unit->grain);
    ++numbers;
    end += 2;
    if (end < words.size() && unit->word == "hao" &&
        words[end].lower == "lou") {
      ++end;
    }
    if (end < words.size() && !words[end].FollowsBlank() &&
        !words[end].gap.empty()) {
      break;
    }
  }
  if (numbers == 0) return std::nullopt;
  const std::size_t run = RunBegin(words, number, from);
  std::size_t begin = AfterCue(words, run, number);
  // 3 hao xian is a metro line.
  if (end < words.size() && words[end].lower == "xian") return std::nullopt;
  bool named = numbers >= 2;
  address.features = numbers + static_cast<int>(begin > run);
  for (std::size_t i = begin; i < number; ++i) {
    if (!IsRegion(words, i)) continue;
    if (begin == run) begin = i;  // No cue: the first region leads in.
    ++address.features;
    break;
  }
  for (std::size_t i = begin; i < number; ++i) {
    const std::string& word = words[i].lower;
    if (i > begin && (IsOneOf(word, kRoads) || IsOneOf(word, kEstates) ||
                      IsOneOf(word, kRegionSuffixes))) {
      ++address.features;
      named = true;
    }
  }
  if (!named || begin == number) return std::nullopt;
  address.begin = begin;
  address.end = end;
  return address;
}

}  // namespace undox
