#include "training/names/word_lists.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <span>
#include <utility>

#include "detectors/names/name_text.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

bool IsHanzi(std::string_view character) {
  if (character.size() != 3) return false;
  const auto lead = static_cast<unsigned char>(character[0]);
  const auto next = static_cast<unsigned char>(character[1]);
  return (lead == 0xE4 && next >= 0xB8) || (lead >= 0xE5 && lead <= 0xE9);
}

struct JiebaRow {
  std::string_view word;
  std::int64_t frequency = 0;
  std::string_view tag;
};

// "word frequency tag"; a word may hold blanks.
JiebaRow ParseJieba(std::string_view line) {
  const std::size_t tag = line.rfind(' ');
  if (tag == line.npos || tag == 0) return {};
  const std::size_t number = line.rfind(' ', tag - 1);
  if (number == line.npos) return {};
  JiebaRow row{line.substr(0, number), 0, line.substr(tag + 1)};
  std::from_chars(line.data() + number + 1, line.data() + tag, row.frequency);
  return row;
}

// Which surname `characters` begin with, in characters; 0 for none.
std::size_t SurnameLength(const std::set<std::string, std::less<>>& surnames,
                          std::string_view word) {
  if (word.size() > 6 && surnames.contains(word.substr(0, 6))) return 2;
  return surnames.contains(word.substr(0, 3)) ? 1 : 0;
}

// A surname with a character behind it.
bool HoldsSurname(const std::set<std::string, std::less<>>& surnames,
                  std::span<const std::string_view> characters) {
  return std::any_of(
      characters.begin(), characters.end() - 1,
      [&](std::string_view character) { return surnames.contains(character); });
}

constexpr std::int64_t kFewest = 20;      // Of a word that any text may hold.
constexpr std::int64_t kFewestAlike = 3;  // Of one that begins like a name.

// The words of `rows` as a WordFilter wants them.
void AddKnownWords(std::span<const std::pair<std::int64_t, std::string>> rows,
                   WordLists& lists) {
  for (const auto& [frequency, word] : rows) {
    const NameText text(word);
    if (text.size() < 2 || text.size() > 4) continue;
    const unsigned rank = frequency >= 2000 ? 3 : frequency >= 200 ? 2 : 1;
    const auto at = [&](std::size_t i) -> NameText::Symbol {
      return i < text.size() ? text.At(static_cast<std::ptrdiff_t>(i)) : 0;
    };
    lists.known_words.push_back(
        {WordFilter::KeyOf(at(0), at(1), at(2), at(3)), rank});
  }
}

void Sort(std::vector<std::pair<std::int64_t, std::string>>& rows,
          std::vector<std::string>& words) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (auto& [frequency, word] : rows) words.push_back(std::move(word));
}

}  // namespace

std::vector<std::string_view> Characters(std::string_view utf8) {
  std::vector<std::string_view> characters;
  for (std::size_t i = 0; i < utf8.size();) {
    std::size_t end = i + 1;
    while (end < utf8.size() &&
           (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) {
      ++end;
    }
    characters.push_back(utf8.substr(i, end - i));
    i = end;
  }
  return characters;
}

void ReadFashion(std::string_view templates_tsv, WordLists& lists) {
  for (const auto& row : ParseTsv(templates_tsv)) {
    if (row[0] != "given") continue;
    for (const std::string_view character : Characters(row[1])) {
      lists.fashion.emplace_back(character);
    }
  }
}

void ReadSurnames(std::string_view tsv, WordLists& lists) {
  for (const auto& row : ParseTsv(tsv)) {
    double weight = 0;
    std::from_chars(row[1].data(), row[1].data() + row[1].size(), weight);
    lists.surnames.push_back({std::string(row[0]), weight});
  }
}

void ReadJieba(std::string_view dictionary, WordLists& lists) {
  using Rows = std::vector<std::pair<std::int64_t, std::string>>;
  std::set<std::string, std::less<>> surnames;
  for (const auto& surname : lists.surnames) surnames.insert(surname.text);
  Rows words, nouns, verbs, adverbs, places, foreign, look_alikes, people;
  Rows known;
  while (!dictionary.empty()) {
    const std::size_t end = std::min(dictionary.find('\n'), dictionary.size());
    const JiebaRow row = ParseJieba(dictionary.substr(0, end));
    dictionary.remove_prefix(std::min(end + 1, dictionary.size()));
    const auto characters = Characters(row.word);
    if (characters.empty() ||
        !std::all_of(characters.begin(), characters.end(), IsHanzi)) {
      continue;
    }
    const std::size_t size = characters.size();
    const std::size_t surname = SurnameLength(surnames, row.word);
    const auto add = [&](Rows& rows) {
      rows.emplace_back(row.frequency, std::string(row.word));
    };
    if (row.tag == "nr") {
      if (surname != 0 && size > surname && size <= surname + 2) add(people);
      continue;
    }
    if (row.tag == "nrt" || row.tag == "nrfg") {
      if (row.tag == "nrt" && size >= 3) add(foreign);
      continue;
    }
    for (const std::string_view character : characters) {
      lists.background[std::string(character)] +=
          std::log1p(static_cast<double>(row.frequency));
    }
    if (row.frequency >= kFewest && size <= 4) add(words);
    const bool is_alike = size == 4 ? HoldsSurname(surnames, characters)
                                    : surname != 0 && size == 3;
    if (row.frequency >= (is_alike ? kFewestAlike : kFewest)) add(known);
    if (surname != 0 && size >= 2 && size <= 4) add(look_alikes);
    if (row.frequency < kFewest) continue;
    if (row.tag == "n" || row.tag == "l") add(nouns);
    if (row.tag == "v" || row.tag == "vn" || row.tag == "i") add(verbs);
    if (row.tag == "d" || row.tag == "p" || row.tag == "c" || row.tag == "r") {
      add(adverbs);
    }
    if (row.tag == "ns") add(places);
  }
  std::stable_sort(known.begin(), known.end(),
                   [](const auto& a, const auto& b) {
                     return a.second.size() < b.second.size();
                   });
  AddKnownWords(known, lists);
  Sort(words, lists.words);
  Sort(nouns, lists.nouns);
  Sort(verbs, lists.verbs);
  Sort(adverbs, lists.adverbs);
  Sort(places, lists.places);
  Sort(foreign, lists.foreign);
  Sort(look_alikes, lists.look_alikes);
  Sort(people, lists.people);
}

void ReadFakerGiven(std::string_view source, WordLists& lists) {
  for (const std::string_view list :
       {"first_names_male = ", "first_names_female = "}) {
    const std::size_t begin = source.find(list);
    if (begin == source.npos) continue;
    // A list literal or an OrderedDict of pairs; both end at this indent.
    const std::size_t end = source.find("\n    ]", begin);
    const std::size_t other = source.find("\n    )", begin);
    const std::string_view body =
        source.substr(begin, std::min(end, other) - begin);
    for (std::size_t i = 0; (i = body.find('"', i)) != body.npos;) {
      const std::size_t close = body.find('"', i + 1);
      if (close == body.npos) break;
      lists.given.emplace_back(body.substr(i + 1, close - i - 1));
      i = close + 1;
    }
  }
}

void ReadComments(std::string_view csv, WordLists& lists) {
  std::vector<std::string> row(1);
  std::size_t text_column = std::string::npos;
  bool quoted = false;
  const auto end_row = [&] {
    if (text_column == std::string::npos) {
      const auto found = std::find(row.begin(), row.end(), "TEXT");
      text_column = static_cast<std::size_t>(found - row.begin());
    } else if (text_column < row.size()) {
      lists.comments.push_back(std::move(row[text_column]));
    }
    row.assign(1, "");
  };
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      row.back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c == '\n' && !quoted) {
      end_row();
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  if (row.size() > 1) end_row();
}

}  // namespace undox
