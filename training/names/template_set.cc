#include "training/names/template_set.h"

#include <algorithm>
#include <utility>

#include "detectors/text/tsv.h"
#include "training/names/slot_values.h"

namespace undox {
namespace {

constexpr double kLookAlikeShare = 0.10;
constexpr std::string_view kColon = "：";
constexpr std::string_view kComma = "，";

const std::vector<std::string_view> kColons = {
    "：", "：", ":", ":", " ", "", "=", "是", "👉", "\n", ": ", "】"};
const std::vector<std::string_view> kCommas = {
    "，", "，", ",", ",", " ", " ", "。", "、", "\n", "…", "！", "", "~"};
const std::vector<std::string_view> kPlaceEnds = {
    "路", "区", "馆", "杯", "街", "镇", "村", "市", "县", "店", "城", "桥",
    "站", "山", "湖", "河", "岛", "寺", "院", "校", "厂", "社", "局", "部",
    "台", "网", "奖", "里", "府", "庄", "屯", "营", "堡", "沟", "湾", "岭",
    "坡", "坝", "寨", "塘", "集", "口", "洲", "坪", "滩", "庙", "铺", "坊"};
const std::vector<std::string_view> kJoiners = {"\n", "\n", " ", " ",  ",",
                                                ";",  "|",  "/", "、", "  "};

// The parts of "a|b|c" at the outer level of brackets.
std::vector<std::string_view> Choices(std::string_view source) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '[') ++depth;
    if (source[i] == ']') --depth;
    if (source[i] != '|' || depth != 0) continue;
    parts.push_back(source.substr(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(source.substr(begin));
  return parts;
}

// The index of the bracket that closes the one at source[0].
std::size_t ClosingBracket(std::string_view source) {
  int depth = 0;
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '[') ++depth;
    if (source[i] == ']' && --depth == 0) return i;
  }
  return source.size() - 1;
}

}  // namespace

TemplateSet::TemplateSet(std::string_view templates_tsv, const WordLists& lists,
                         const NameMaker& maker, std::string_view without)
    : lists_(lists), maker_(maker) {
  for (const auto& row : ParseTsv(templates_tsv)) {
    const bool has_class = row[0] != "field" && row.size() > 2;
    if (has_class && row[2] == without) continue;
    if (row[0] == "name") named_.emplace_back(row[1]);
    if (row[0] == "none") nameless_.emplace_back(row[1]);
    if (row[0] != "field") continue;
    Field field;
    for (const std::string_view label : Choices(row[1])) {
      field.labels.emplace_back(label);
    }
    field.value = row[2];
    fields_.push_back(std::move(field));
  }
}

TemplateSet::Style TemplateSet::MakeStyle(SeededRandom& random) {
  return {random.Pick(kColons), random.Pick(kCommas)};
}

void TemplateSet::AddNamed(SeededRandom& random, NameExample& out) const {
  const Style style = MakeStyle(random);
  Expand(random.Pick(named_), random, style, out);
}

void TemplateSet::AddNameless(SeededRandom& random, NameExample& out) const {
  const Style style = MakeStyle(random);
  Expand(random.Pick(nameless_), random, style, out);
}

void TemplateSet::AddRecord(SeededRandom& random, NameExample& out) const {
  const Style style = MakeStyle(random);
  const std::string_view joiner = random.Pick(kJoiners);
  const bool has_labels = random.Chance(0.75);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (random.Chance(i == 0 ? 0.9 : 0.4)) order.push_back(i);
  }
  for (std::size_t i = order.size(); i > 1; --i) {
    if (random.Chance(0.6)) std::swap(order[i - 1], order[random.Below(i)]);
  }
  for (const std::size_t i : order) {
    if (has_labels && random.Chance(0.9)) {
      out.text += random.Pick(fields_[i].labels);
      out.text += style.colon;
    }
    Expand(fields_[i].value, random, style, out);
    out.text += joiner;
  }
}

void TemplateSet::AddFrame(SeededRandom& random, NameExample& out) const {
  const Style style = MakeStyle(random);
  const auto word = [&]() -> const std::string& {
    switch (random.Below(4)) {
      case 0:
        return random.PickFrequent(lists_.nouns);
      case 1:
        return random.PickFrequent(lists_.verbs);
      case 2:
        return random.PickFrequent(lists_.adverbs);
      default:
        return random.PickFrequent(lists_.words);
    }
  };
  if (random.Chance(0.75)) out.text += word();
  if (random.Chance(0.25)) out.text += word();
  if (random.Chance(0.1)) out.text += style.comma;
  if (random.Chance(0.3)) {
    out.text += NotAName(random);
  } else {
    AddName(random, out);
  }
  if (random.Chance(0.15)) out.text += style.comma;
  if (random.Chance(0.8)) out.text += word();
  if (random.Chance(0.5)) out.text += word();
}

void TemplateSet::Expand(std::string_view source, SeededRandom& random,
                         const Style& style, NameExample& out) const {
  for (std::size_t i = 0; i < source.size();) {
    const std::string_view rest = source.substr(i);
    if (rest.front() == '[') {
      const std::size_t close = ClosingBracket(rest);
      Expand(random.Pick(Choices(rest.substr(1, close - 1))), random, style,
             out);
      i += close + 1;
    } else if (rest.front() == '{') {
      const std::size_t close = std::min(rest.find('}'), rest.size() - 1);
      FillSlot(rest.substr(1, close - 1), random, out);
      i += close + 1;
    } else if (rest.starts_with(kColon)) {
      out.text += style.colon;
      i += kColon.size();
    } else if (rest.starts_with(kComma)) {
      out.text += style.comma;
      i += kComma.size();
    } else {
      out.text += rest.front();
      ++i;
    }
  }
}

void TemplateSet::FillSlot(std::string_view slot, SeededRandom& random,
                           NameExample& out) const {
  if (slot == "N") {
    if (random.Chance(kLookAlikeShare)) {
      out.text += NotAName(random);
      return;
    }
    AddName(random, out);
    return;
  }
  if (slot == "M") {
    AddWordName(random, out);
    return;
  }
  out.text += Filler(slot, random);
}

void TemplateSet::AddName(SeededRandom& random, NameExample& out) const {
  const std::string name = maker_.Name(random);
  out.names.push_back({out.text.size(), out.text.size() + name.size()});
  out.text += name;
}

// A word of two or three characters that somebody bears as a name.
void TemplateSet::AddWordName(SeededRandom& random, NameExample& out) const {
  std::string name;
  while (name.size() < 6 || name.size() > 9) {
    name = random.Chance(0.5) ? random.PickFrequent(lists_.look_alikes)
                              : random.Pick(lists_.look_alikes);
  }
  out.names.push_back({out.text.size(), out.text.size() + name.size()});
  out.text += name;
}

// Characters of transliterated names in any order.
std::string TemplateSet::MadeUpForeign(SeededRandom& random) const {
  if (random.Chance(0.3)) return random.Pick(lists_.foreign);
  std::string name;
  const std::size_t characters = 2 + random.Below(4);
  for (std::size_t i = 0; i < characters; ++i) {
    const auto parts = Characters(random.Pick(lists_.foreign));
    name += parts[random.Below(parts.size())];
  }
  return name;
}

std::string TemplateSet::NotAName(SeededRandom& random) const {
  switch (random.Below(15)) {
    case 0:
      return random.Pick(lists_.places);
    case 1:
      return random.Pick(lists_.foreign);
    case 2:
      return MadeUpForeign(random);
    case 3:
    case 10:
      return maker_.Surname(random) + RandomTitle(random);
    case 4:
      return random.PickFrequent(lists_.words);
    case 5:
      return random.Pick(lists_.look_alikes);
    case 6: {  // A pet name.
      const std::string surname = maker_.Surname(random);
      return surname + surname;
    }
    case 7:  // A surname that is a word's head: 王 文化.
      return maker_.Surname(random) + random.PickFrequent(lists_.nouns);
    case 8:  // 黄河路, 文明杯.
      return random.PickFrequent(lists_.look_alikes) +
             std::string(random.Pick(kPlaceEnds));
    case 9:  // 张 桥 镇.
      return maker_.Surname(random) + random.Pick(lists_.fashion) +
             std::string(random.Pick(kPlaceEnds));
    default:
      return random.PickFrequent(lists_.look_alikes);
  }
}

std::string TemplateSet::Filler(std::string_view slot,
                                SeededRandom& random) const {
  if (slot == "nl") return "\n";
  if (slot == "X") return maker_.Surname(random);
  if (slot == "K") return random.PickFrequent(lists_.look_alikes);
  if (slot == "L") return random.Pick(lists_.places);
  if (slot == "F") return MadeUpForeign(random);
  if (slot == "R") return random.Pick(lists_.foreign);
  if (slot == "w") return random.PickFrequent(lists_.words);
  if (slot == "v") return random.PickFrequent(lists_.verbs);
  if (slot == "n") return random.PickFrequent(lists_.nouns);
  if (slot == "d") return random.PickFrequent(lists_.adverbs);
  return RandomValue(slot, lists_.places, random);
}

}  // namespace undox
