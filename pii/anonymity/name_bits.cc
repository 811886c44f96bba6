#include "pii/anonymity/name_bits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "pii/anonymity/embedded_data.h"

namespace undox {
namespace {

// A word and the bits it stands for.
struct WordBits {
  std::string_view word;
  double bits;
};

// Measured; of the tables behind them only these printed figures are used.
constexpr WordBits kSurnames[] = {
    {"王", 3.7}, {"李", 3.8}, {"张", 3.8}, {"刘", 4.2}, {"陈", 4.5}};
constexpr WordBits kFullNames[] = {
    {"张伟", 12.3}, {"王秀英", 12.3}, {"陈建国", 14.7}, {"周淑芬", 17.1}};

// The product of two characters takes them for independent: it is too high (10
// to 90 % of the printed common names: 1.4 to 4.6 bits). Design: estimate
// - 1.5.
constexpr double kBias = 1.5;
// A given name of a published list of common ones: between 建国 (10.2 bits) and
// 淑芬 (11.4), the rarer of those with printed figures. Prior.
constexpr double kCommonGivenBits = 10.8;
// Surnames that no list has: one person in 50,000, the least weight of the
// list. Prior.
constexpr double kRareSurnameBits = 15.6;
// Latin and dotted names: an uncommon name of the worked examples. Prior.
constexpr double kForeignNameBits = 20;

constexpr std::string_view kCompoundSurnames[] = {
    "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙",
    "慕容", "令狐", "司徒", "宇文", "长孙", "端木", "南宫", "独孤", "百里"};

// Characters of well-formed UTF-8; other bytes count for themselves.
std::vector<std::string_view> Characters(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) {
      ++end;
    }
    characters.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return characters;
}

double ExactBits(std::span<const WordBits> rows, std::string_view text) {
  for (const WordBits& row : rows) {
    if (row.word == text) return row.bits;
  }
  return 0;
}

// True for what stands where a given name was: stars, 某, ×.
bool IsHidden(std::string_view character) {
  return character == "*" || character == "某" || character == "×" ||
         character == "x" || character == "X" || character == "○";
}

bool IsCompoundSurname(std::string_view text) {
  return std::find(std::begin(kCompoundSurnames), std::end(kCompoundSurnames),
                   text) != std::end(kCompoundSurnames);
}

struct GivenBits {
  double first = 0;
  double last = 0;
};

struct NameTable {
  std::unordered_map<std::string_view, double> surnames;
  std::unordered_map<std::string_view, GivenBits> given;
  std::unordered_set<std::string_view> common;
  GivenBits other;
};

double Number(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Calls `take` with each line that is no comment, divided at its tabulators.
template <typename Take>
void ReadLines(std::string_view tsv, Take take) {
  while (!tsv.empty()) {
    const std::size_t end = tsv.find('\n');
    std::string_view line = tsv.substr(0, end);
    tsv.remove_prefix(end == tsv.npos ? tsv.size() : end + 1);
    if (line.empty() || line.starts_with('#')) continue;
    std::vector<std::string_view> fields;
    for (std::size_t tab = line.find('\t'); tab != line.npos;
         tab = line.find('\t')) {
      fields.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    fields.push_back(line);
    take(fields);
  }
}

NameTable ReadNames() {
  NameTable table;
  ReadLines(AnonymityData("surnames.tsv"), [&](const auto& fields) {
    if (fields.size() < 2) return;
    const double share = Number(fields[1]) / 1000;
    if (share > 0) table.surnames[fields[0]] = -std::log2(share);
  });
  ReadLines(AnonymityData("given_names.tsv"), [&](const auto& fields) {
    if (fields.size() < 3) {
      table.common.insert(fields[0]);
      return;
    }
    const GivenBits bits = {Number(fields[1]), Number(fields[2])};
    if (fields[0] == "-") table.other = bits;
    table.given[fields[0]] = bits;
  });
  return table;
}

const NameTable& Names() {
  static const NameTable table = ReadNames();
  return table;
}

double SurnameBits(std::string_view surname) {
  const double counted = CountedSurnameBits(surname);
  if (counted > 0) return counted;
  const auto found = Names().surnames.find(surname);
  return found == Names().surnames.end()
             ? kRareSurnameBits
             : std::min(found->second, kRareSurnameBits);
}

const GivenBits& BitsOfCharacter(std::string_view character) {
  const auto found = Names().given.find(character);
  return found == Names().given.end() ? Names().other : found->second;
}

// Bits of what is shown of a given name; '*' and 某 say nothing.
double GivenNameBits(std::span<const std::string_view> given) {
  double bits = 0;
  double most = 0;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (IsHidden(given[i])) continue;
    const GivenBits& character = BitsOfCharacter(given[i]);
    const double own = i + 1 == given.size() ? character.last : character.first;
    bits += own;
    most = std::max(most, own);
    ++shown;
  }
  // Two characters are never more common than the rarer of them.
  return shown < 2 ? bits : std::max(most, bits - kBias);
}

}  // namespace

double CountedSurnameBits(std::string_view surname) {
  return ExactBits(kSurnames, surname);
}

double NameBits(std::string_view name) {
  if (name.empty()) return 0;
  const double printed = ExactBits(kFullNames, name);
  if (printed > 0) return printed;
  const std::vector<std::string_view> characters = Characters(name);
  const bool hidden_surname = IsHidden(characters.front());
  const bool latin = characters.front().size() < 3 && !hidden_surname;
  if (latin || characters.size() > 4) return kForeignNameBits;
  const std::string_view pair =
      hidden_surname ? "" : name.substr(0, characters.size() > 2 ? 6 : 0);
  const std::size_t surname_characters = IsCompoundSurname(pair) ? 2 : 1;
  const double surname =
      hidden_surname
          ? 0
          : SurnameBits(surname_characters == 2 ? pair : characters.front());
  const auto given = std::span(characters).subspan(surname_characters);
  double bits = GivenNameBits(given);
  std::string_view rest = name;
  for (std::size_t i = 0; i < surname_characters; ++i) {
    rest.remove_prefix(characters[i].size());
  }
  if (Names().common.contains(rest)) bits = std::min(bits, kCommonGivenBits);
  return std::min(kNameBitsCap, surname + bits);
}

}  // namespace undox
