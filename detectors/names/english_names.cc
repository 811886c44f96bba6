#include "detectors/names/english_names.h"

#include <algorithm>
#include <string>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr int kFewestPoints = 3;
constexpr std::size_t kCueBytes = 24;
constexpr std::size_t kFewestUnknown = 3;  // Letters.

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) { return IsUpper(c) || IsLower(c); }

// Endings that surnames have and few other words.
constexpr std::size_t kFewestShaped = 6;
constexpr std::string_view kSurnameEnds[] = {
    "son",   "sen",   "worth", "well",   "mann",   "berg", "stein", "qvist",
    "quist", "strom", "stone", "shaw",   "wick",   "sky",  "ski",   "ska",
    "vich",  "ovic",  "enko",  "escu",   "poulos", "yan",  "dez",   "guez",
    "elli",  "etti",  "ucci",  "oglu",   "zadeh",  "wala", "ough",  "gley",
    "ham",   "bury",  "pool",  "bourne", "gate",   "more", "low",   "ford",
    "kuma",  "moto",  "gawa",  "mura",   "dottir", "hart", "croft", "thorpe"};

// As WithOneCapital of the lists: CHAN as Chan, ming as Ming.
std::string Capitalized(std::string_view word) {
  std::string result(word);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (i == 0 && IsLower(result[i])) {
      result[i] = static_cast<char>(result[i] - 'a' + 'A');
    }
    if (i > 0 && IsUpper(result[i])) {
      result[i] = static_cast<char>(result[i] - 'A' + 'a');
    }
  }
  return result;
}

std::string Lowered(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (IsUpper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Returns true if one of `cues` stands right before byte `begin`.
bool FollowsCue(std::string_view text, std::size_t begin,
                const std::vector<std::string_view>& cues) {
  const std::size_t from = begin < kCueBytes ? 0 : begin - kCueBytes;
  std::string before(text.substr(from, begin - from));
  std::transform(before.begin(), before.end(), before.begin(), [](char c) {
    return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto trim = [&](std::string_view marks) {
    while (!before.empty() && marks.find(before.back()) != marks.npos) {
      before.pop_back();
    }
  };
  trim(" \n");
  const auto ends_with_cue = [&] {
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
      if (!before.ends_with(cue)) return false;
      const std::size_t at = before.size() - cue.size();
      return at == 0 || !IsLetter(cue.front()) || !IsLetter(before[at - 1]);
    });
  };
  if (ends_with_cue()) return true;
  trim(" \n:=-");
  return ends_with_cue();
}

}  // namespace

// One word of Latin letters that may be part of a name.
struct EnglishNames::Word {
  Span span;
  std::string_view text;
  bool is_capitalized = false;  // One capital, then lower case: Kevin.
  bool is_initial = false;      // K. or K
  bool follows = false;         // One blank behind the word before.
};

EnglishNames::EnglishNames() : common_(DetectorData("english_common.bin")) {
  const TsvRows names = ParseTsv(DetectorData("english_names.tsv"));
  given_.reserve(names.size());
  surnames_.reserve(names.size());
  for (const auto& row : names) {
    (row[0] == "given" ? given_ : surnames_).insert(row[1]);
  }
  for (const auto& row : ParseTsv(DetectorData("world_names.tsv"))) {
    if (row[0] == "given") given_.insert(row[1]);
    if (row[0] == "surname") surnames_.insert(row[1]);
    if (row[0] == "romanized") romanized_.insert(row[1]);
    if (row[0] == "syllable") syllables_.insert(row[1]);
  }
  for (const auto& row : ParseTsv(DetectorData("english_words.tsv"))) {
    if (row[0] == "given") words_as_given_.insert(row[1]);
    if (row[0] == "place") places_.insert(row[1]);
    if (row[0] == "stop") stops_.insert(row[1]);
    if (row[0] == "habit") habits_.insert(row[1]);
    if (row[0] == "verb" || row[0] == "habit") verbs_.insert(row[1]);
    if (row[0] == "label") labels_.push_back(row[1]);
    if (row[0] == "cue") cues_.push_back(row[1]);
  }
}

std::vector<EnglishNames::Word> EnglishNames::Words(
    std::string_view text) const {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!IsLetter(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (
        i < text.size() &&
        (IsLetter(text[i]) ||
         ((text[i] == '\'' || text[i] == '-') && i + 1 < text.size() &&
          (IsUpper(text[i + 1]) || (text[i] == '-' && IsLower(text[i + 1]))))))
      ++i;
    Word word;
    word.span = {begin, i};
    word.text = text.substr(begin, i - begin);
    const auto capitals =
        std::count_if(word.text.begin(), word.text.end(), IsUpper);
    const auto lower =
        std::count_if(word.text.begin(), word.text.end(), IsLower);
    word.is_capitalized =
        IsUpper(word.text.front()) && lower >= 1 && capitals <= 2;
    word.is_initial = word.text.size() == 1 && capitals == 1;
    if (!words.empty()) {
      const Word& before = words.back();
      const std::string_view gap =
          text.substr(before.span.end, begin - before.span.end);
      word.follows = gap == " " || (before.is_initial && gap == ". ");
    }
    words.push_back(word);
  }
  return words;
}

std::size_t EnglishNames::EndOfName(const std::vector<Word>& words,
                                    std::size_t first) const {
  std::size_t end = first + 1;
  while (end < words.size() && end < first + kMostWords && words[end].follows &&
         (words[end].is_capitalized || words[end].is_initial)) {
    ++end;
  }
  for (std::size_t i = first; i < words.size() && i <= end; ++i) {
    if (i > first && !words[i].follows) break;
    // "Kevin Durant Street" is no name; "Kevin Durant Lives" ends one.
    if (places_.contains(words[i].text)) return first;
    if (stops_.contains(words[i].text)) end = std::min(end, i);
  }
  if (end == first + kMostWords && !words[first + 1].is_initial &&
      !given_.contains(words[first + 1].text) &&
      !surnames_.contains(words[end - 1].text)) {
    --end;
  }
  return end;
}

// A listed name that is also a word of the language says little.
int EnglishNames::GivenPoints(std::string_view word) const {
  if (!given_.contains(word)) return 0;
  return words_as_given_.contains(word) || IsCommon(word) ? 1 : 2;
}

bool EnglishNames::IsCommon(std::string_view word) const {
  return common_.MayContain(Lowered(word));
}

// A word of any length; the dictionary begins with three letters.
bool EnglishNames::IsPlainWord(std::string_view word) const {
  constexpr std::string_view kShort[] = {
      "So", "In", "Do", "Go", "Oh", "He", "Us", "An", "To", "No", "On",
      "Me", "We", "Or", "As", "At", "By", "If", "Is", "It", "My", "Up"};
  if (word.size() > 2) return IsCommon(word);
  return std::find(std::begin(kShort), std::end(kShort), Capitalized(word)) !=
         std::end(kShort);
}

// Not in the language's dictionary, and no place, month or the like.
bool EnglishNames::IsUnknown(std::string_view word) const {
  return word.size() >= kFewestUnknown && !IsCommon(word) &&
         !places_.contains(word) && !stops_.contains(word) &&
         std::count_if(word.begin(), word.end(), IsUpper) == 1;
}

int EnglishNames::SurnamePoints(std::string_view word) const {
  if (surnames_.contains(word)) return 1;
  const std::size_t hyphen = word.find('-');
  if (hyphen != word.npos) {
    const std::string_view first = word.substr(0, hyphen);
    const std::string_view second = word.substr(hyphen + 1);
    return surnames_.contains(first) || surnames_.contains(second) ||
                   (IsUnknown(first) && IsUnknown(second))
               ? 1
               : 0;
  }
  if (word.size() < kFewestShaped) return 0;
  return std::any_of(std::begin(kSurnameEnds), std::end(kSurnameEnds),
                     [&](std::string_view end) { return word.ends_with(end); });
}

std::size_t EnglishNames::RomanizedWords(const std::vector<Word>& words,
                                         std::size_t first) const {
  if (words[first].is_initial ||
      !romanized_.contains(Capitalized(words[first].text)) ||
      first + 1 >= words.size() || !words[first + 1].follows) {
    return 0;
  }
  const std::string_view next = words[first + 1].text;
  const std::size_t hyphen = next.find('-');
  if (hyphen != next.npos) {  // Hsiao-ming, Hsiao-Ming
    return IsUpper(next.front()) &&
                   syllables_.contains(Capitalized(next.substr(0, hyphen))) &&
                   syllables_.contains(Capitalized(next.substr(hyphen + 1)))
               ? 2
               : 0;
  }
  const auto is_syllable = [&](const Word& word) {
    return word.follows && IsUpper(word.text.front()) &&
           syllables_.contains(Capitalized(word.text));
  };
  if (first + 2 >= words.size() || !is_syllable(words[first + 1]) ||
      !is_syllable(words[first + 2])) {
    return 0;
  }
  // Do So In, Long May Run: words of the language.
  if (IsPlainWord(words[first].text) && IsPlainWord(words[first + 1].text) &&
      IsPlainWord(words[first + 2].text)) {
    return 0;
  }
  // A fourth one, or a place behind it: a road, a company.
  if (first + 3 < words.size() && words[first + 3].follows &&
      (places_.contains(words[first + 3].text) ||
       is_syllable(words[first + 3]))) {
    return 0;
  }
  return 3;
}

bool EnglishNames::IsFullName(std::string_view first,
                              std::string_view last) const {
  const auto is_romanized = [&](std::string_view surname,
                                std::string_view given) {
    return romanized_.contains(surname) && syllables_.contains(given);
  };
  const int given = GivenPoints(first);
  return given + SurnamePoints(last) >= 2 || (given >= 1 && IsUnknown(last)) ||
         is_romanized(first, last) || is_romanized(last, first);
}

// No capitalized word right before or behind: no title, no firm.
bool EnglishNames::StandsAlone(const std::vector<Word>& words,
                               std::size_t first, std::size_t end) {
  if (first > 0 && words[first].follows && words[first - 1].is_capitalized) {
    return false;
  }
  return end == words.size() || !words[end].follows ||
         !words[end].is_capitalized;
}

EnglishNames::Found EnglishNames::Match(std::string_view text,
                                        const std::vector<Word>& words,
                                        std::size_t first,
                                        bool has_private_data) const {
  if (!IsUpper(words[first].text.front())) return {};
  if (const std::size_t count = RomanizedWords(words, first); count != 0) {
    return {{words[first].span.begin, words[first + count - 1].span.end}, 0.85};
  }
  if (!words[first].is_capitalized) return {};
  const std::size_t end = EndOfName(words, first);
  if (end < first + 2) return {};
  const Word& last = words[end - 1];
  if (last.is_initial || last.text.size() < 2) return {};
  const int given = GivenPoints(words[first].text);
  const int surname = SurnamePoints(last.text);
  int points = given + surname;
  // A surname of no list beside a sure given name, or the other way round.
  if (given == 2 && surname == 0 && IsUnknown(last.text)) ++points;
  if (given == 0 && surname == 1 && surnames_.contains(last.text) &&
      IsUnknown(words[first].text) && StandsAlone(words, first, end)) {
    ++points;
  }
  if (end - first == 3 && words[first + 1].is_initial) points += 1;
  // Two words of no list, where a name is to come.
  const bool unheard = given == 0 && surname == 0 && end - first == 2 &&
                       IsUnknown(words[first].text) && IsUnknown(last.text) &&
                       StandsAlone(words, first, end);
  if (FollowsCue(text, words[first].span.begin, labels_)) {
    points += 3;
  } else if (FollowsCue(text, words[first].span.begin, cues_)) {
    points += unheard ? kFewestPoints : 1;
  }
  if (end < words.size() && words[end].follows &&
      verbs_.contains(words[end].text)) {
    points += habits_.contains(words[end].text) ? 2 : 1;
  }
  if (has_private_data) points += 1;
  if (points < kFewestPoints) return {};
  return {{words[first].span.begin, last.span.end},
          points == kFewestPoints ? 0.85 : 0.95};
}

std::vector<EnglishNames::Found> EnglishNames::Find(
    std::string_view text, bool has_private_data,
    const KnownNames& known) const {
  std::vector<Found> found;
  const std::vector<Word> words = Words(text);
  std::size_t matched = 0;  // Bytes up to here belong to a name.
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].span.begin < matched) continue;
    const Found match = Match(text, words, i, has_private_data);
    if (match.span.empty()) continue;
    matched = match.span.end;
    const std::string_view name =
        text.substr(match.span.begin, match.span.size());
    if (!has_private_data && known.IsFamous(name)) continue;
    found.push_back(match);
  }
  return found;
}

}  // namespace undox
