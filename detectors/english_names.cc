#include "detectors/english_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "detectors/embedded_data.h"
#include "detectors/tsv.h"

namespace undox {
namespace {

constexpr std::size_t kMostWords = 3;
constexpr std::size_t kCueBytes = 24;

// Given names that are common words or places: they need more than a list.
constexpr std::array kWordsAsGiven = {
    "An",        "Amber",     "America",  "Angel",    "April",     "Art",
    "Asia",      "August",    "Austin",   "Autumn",   "Baby",      "Berry",
    "Bill",      "Bob",       "Brandy",   "Brook",    "Brooklyn",  "Buddy",
    "Candy",     "Carolina",  "Chance",   "Charity",  "Chase",     "Cherry",
    "China",     "Christian", "Clay",     "Cliff",    "Coral",     "Crystal",
    "Daisy",     "Dallas",    "Dawn",     "Dean",     "Destiny",   "Diamond",
    "Dick",      "Drew",      "Duke",     "Earth",    "Easter",    "Elm",
    "Faith",     "Fern",      "Florence", "Forest",   "Francisco", "Frank",
    "Gay",       "Genesis",   "Georgia",  "Ginger",   "Glory",     "Golden",
    "Grace",     "Grant",     "Guy",      "Happy",    "Harmony",   "Hazel",
    "Heaven",    "Holly",     "Hong",     "Honey",    "Hope",      "Houston",
    "Hunter",    "In",        "India",    "Iris",     "Israel",    "Ivory",
    "Ivy",       "Jack",      "Jewel",    "Jordan",   "Joy",       "June",
    "Justice",   "King",      "Lady",     "Lane",     "Le",        "Liberty",
    "Lily",      "London",    "Long",     "Lord",     "Love",      "Lucky",
    "Many",      "Man",       "March",    "Mark",     "Max",       "May",
    "Melody",    "Mercy",     "Mercedes", "Miles",    "Miss",      "Misty",
    "My",        "Nova",      "Ocean",    "Olive",    "Paris",     "Pat",
    "Pearl",     "Penny",     "Pilar",    "Pink",     "Porsche",   "Precious",
    "Prince",    "Princess",  "Queen",    "Rain",     "Ray",       "Red",
    "Rich",      "River",     "Rob",      "Rocky",    "Rose",      "Royal",
    "Ruby",      "Sage",      "Sandy",    "San",      "Santa",     "Santiago",
    "Savannah",  "Season",    "See",      "Shin",     "Silver",    "Sky",
    "So",        "Son",       "Song",     "Star",     "Storm",     "Stormy",
    "Sue",       "Summer",    "Sun",      "Sunday",   "Sunny",     "Sunshine",
    "Tennessee", "Texas",     "The",      "Tiffany",  "Trinity",   "True",
    "Unique",    "Van",       "Venus",    "Victoria", "Violet",    "Virginia",
    "Virtue",    "Will",      "Winter",   "Wood",     "Wyoming",   "Young"};

// Words behind a capitalized word that make it a place, a firm or a date.
constexpr std::array kNoSurname = {
    "Airlines",      "Airport",    "Apartments", "April",
    "Apt",           "August",     "Ave",        "Avenue",
    "Bank",          "Bay",        "Beach",      "Blvd",
    "Boulevard",     "Bridge",     "Building",   "Cafe",
    "Center",        "Centre",     "China",      "Christmas",
    "Church",        "City",       "Clinic",     "Close",
    "Club",          "College",    "Company",    "Corp",
    "County",        "Court",      "Creek",      "Cres",
    "Day",           "December",   "Drive",      "Edition",
    "Estate",        "Falls",      "February",   "Festival",
    "Fitness",       "Flat",       "Foundation", "Friday",
    "Gallery",       "Garden",     "Gardens",    "Group",
    "Gym",           "Heights",    "High",       "Hospital",
    "Hotel",         "House",      "Inc",        "Institute",
    "International", "Island",     "Islands",    "January",
    "July",          "June",       "Lake",       "Lane",
    "Library",       "Limited",    "Llc",        "Ltd",
    "March",         "Market",     "Monday",     "Morning",
    "Mountain",      "Museum",     "News",       "Night",
    "November",      "October",    "Park",       "Place",
    "Plaza",         "Primary",    "Rd",         "Records",
    "Restaurant",    "River",      "Road",       "Saturday",
    "School",        "Season",     "September",  "Series",
    "Show",          "Square",     "State",      "Station",
    "Street",        "Studio",     "Studios",    "Sunday",
    "Team",          "Tech",       "Terrace",    "Theatre",
    "Theater",       "Thursday",   "Times",      "Tower",
    "Tuesday",       "University", "Valley",     "Village",
    "Way",           "Wednesday",  "Airways",    "Brand",
    "Brands",        "Store",      "Shop",       "Dental",
    "And",           "Is",         "The",        "From",
    "With",          "Please",     "Phone",      "Email",
    "Address",       "Tel",        "Instagram",  "Twitter",
    "Facebook",      "Lives",      "Works",      "His",
    "Her",           "Who",        "Has",        "Was",
    "Will",          "You",        "And",        "Thanks"};

// What says, right before, that a name follows.
constexpr std::array kCues = {
    "name:",  "name is",    "named",   "name -",   "name",     "called",
    "i'm",    "i am",       "this is", "名",       "叫",       "是",
    "aka",    "by",         "mr.",     "mrs.",     "ms.",      "dr.",
    "mr",     "mrs",        "ms",      "contact:", "to:",      "from:",
    "attn:",  "recipient:", "owner:",  "holder:",  "patient:", "student:",
    "driver:"};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsLetter(char c) { return IsUpper(c) || IsLower(c); }

template <std::size_t n>
bool IsOneOf(const std::array<const char*, n>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Returns true if a cue stands right before byte `begin`.
bool FollowsCue(std::string_view text, std::size_t begin) {
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
    return std::any_of(kCues.begin(), kCues.end(), [&](std::string_view cue) {
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

EnglishNames::EnglishNames() {
  for (const auto& row : ParseTsv(DetectorData("english_names.tsv"))) {
    (row[0] == "given" ? given_ : surnames_).insert(row[1]);
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
    while (i < text.size() &&
           (IsLetter(text[i]) || ((text[i] == '\'' || text[i] == '-') &&
                                  i + 1 < text.size() && IsUpper(text[i + 1]))))
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

EnglishNames::Found EnglishNames::Match(std::string_view text,
                                        const std::vector<Word>& words,
                                        std::size_t first) const {
  const bool listed = given_.contains(words[first].text);
  const bool has_cue = FollowsCue(text, words[first].span.begin);
  if (!words[first].is_capitalized || (!listed && !has_cue)) return {};
  std::size_t end = first + 1;
  while (end < words.size() && end - first < kMostWords && words[end].follows &&
         (words[end].is_capitalized || words[end].is_initial)) {
    ++end;
  }
  const bool goes_on =
      end < words.size() && words[end].follows && words[end].is_capitalized;
  for (std::size_t i = first; i < end + (goes_on ? 1 : 0); ++i) {
    if (IsOneOf(kNoSurname, words[i].text)) {
      // "Kevin Durant Street" is no name; "Kevin Durant Works" ends one.
      if (i < first + 2 || goes_on) return {};
      end = i;
      break;
    }
  }
  if (end - first == kMostWords && !words[first + 1].is_initial &&
      !given_.contains(words[first + 1].text) &&
      !surnames_.contains(words[end - 1].text)) {
    --end;
  }
  const Word& last = words[end - 1];
  if (end - first < 2 || last.is_initial || last.text.size() < 2) return {};
  const bool has_initial = end - first == 3 && words[first + 1].is_initial;
  const bool is_word = IsOneOf(kWordsAsGiven, words[first].text);
  const bool surname = surnames_.contains(last.text);
  int points = 0;
  if (listed) points += is_word ? 1 : 2;
  if (surname) points += 1;
  if (has_initial) points += 1;
  if (has_cue) points += 1;
  if (points < 3) return {};
  return {{words[first].span.begin, last.span.end}, points == 3 ? 0.85 : 0.95};
}

std::vector<EnglishNames::Found> EnglishNames::Find(
    std::string_view text, bool has_private_data,
    const KnownNames& known) const {
  std::vector<Found> found;
  const std::vector<Word> words = Words(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!found.empty() && words[i].span.begin < found.back().span.end) {
      continue;
    }
    const Found match = Match(text, words, i);
    if (match.span.empty()) continue;
    const std::string_view name =
        text.substr(match.span.begin, match.span.size());
    if (!has_private_data && known.IsFamous(name)) continue;
    found.push_back(match);
  }
  return found;
}

}  // namespace undox
