#include "detectors/places/western_address.h"

#include <algorithm>
#include <string_view>

namespace undox {
namespace {

using Words = std::span<const LatinWord>;

constexpr std::string_view kSuffixes[] = {
    "wynd",     "gate",    "brae",      "bend",    "crossing", "cove",
    "street",   "st",      "road",      "rd",      "avenue",   "ave",
    "av",       "drive",   "dr",        "lane",    "ln",       "court",
    "ct",       "close",   "boulevard", "blvd",    "terrace",  "ter",
    "crescent", "cres",    "way",       "place",   "pl",       "square",
    "sq",       "gardens", "grove",     "highway", "hwy",      "parkway",
    "pkwy",     "circle",  "cir",       "trail",   "trl",      "mews",
    "row",      "walk",    "loop",      "alley",   "green",    "broadway",
    "path",     "rise",    "vale",      "parade",  "quay",     "wharf"};
constexpr std::string_view kDirections[] = {"n",     "s",     "e",    "w",
                                            "ne",    "nw",    "se",   "sw",
                                            "north", "south", "east", "west"};
constexpr std::string_view kDesignators[] = {
    "apt", "apartment", "unit", "suite", "ste",   "flat",
    "rm",  "room",      "lot",  "trlr",  "floor", "fl"};
constexpr std::string_view kBlocks[] = {"tower",    "block", "blk",
                                        "building", "bldg",  "phase"};
constexpr std::string_view kStates[] = {
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "dc", "fl", "ga",
    "hi", "id", "il", "in", "ia", "ks", "ky", "la", "me", "md", "ma",
    "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny",
    "nc", "nd", "oh", "ok", "or", "pa", "ri", "sc", "sd", "tn", "tx",
    "ut", "vt", "va", "wa", "wv", "wi", "wy", "pr"};
// The same in full; those of two words by their last one.
constexpr std::string_view kStateNames[] = {
    "alabama",       "alaska",      "arizona",      "arkansas",    "california",
    "colorado",      "connecticut", "delaware",     "florida",     "georgia",
    "hawaii",        "idaho",       "illinois",     "indiana",     "iowa",
    "kansas",        "kentucky",    "louisiana",    "maine",       "maryland",
    "massachusetts", "michigan",    "minnesota",    "mississippi", "missouri",
    "montana",       "nebraska",    "nevada",       "hampshire",   "jersey",
    "mexico",        "york",        "carolina",     "dakota",      "ohio",
    "oklahoma",      "oregon",      "pennsylvania", "tennessee",   "texas",
    "utah",          "vermont",     "virginia",     "washington",  "wisconsin",
    "wyoming"};
// Words that a lower-case street name does not hold.
constexpr std::string_view kFunctionWords[] = {
    "the",   "a",    "an",    "and",     "of",  "in",  "on",     "at",
    "to",    "is",   "was",   "my",      "we",  "i",   "he",     "she",
    "for",   "from", "miles", "minutes", "min", "per", "people", "years",
    "hours", "days", "more",  "out",     "by"};

bool IsOneOf(const LatinWord& word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word.lower) != list.end();
}

bool IsDigitAt(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}
bool IsLetterAt(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= 'a' && text[i] <= 'z';
}

std::size_t CountDigits(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

// 12, 12B, 12-14: at most six digits, at most one letter behind.
bool IsHouseNumber(const LatinWord& word) {
  if (!word.IsNumber() || word.text.size() > 8) return false;
  const std::size_t letters = word.text.size() - CountDigits(word.text) -
                              static_cast<std::size_t>(std::count(
                                  word.text.begin(), word.text.end(), '-'));
  return letters == 0 ||
         (letters == 1 && IsLetterAt(word.lower, word.text.size() - 1));
}

// 12, B3, C: letters alone only as signs, for "block it" names no block.
bool IsUnitId(const LatinWord& word) {
  constexpr std::size_t kMostSigns = 5;
  if (word.text.size() > kMostSigns) return false;
  if (word.IsNumber() || CountDigits(word.text) > 0) return true;
  if (word.text.size() == 1) return word.lower != "i" && word.text != "a";
  return word.text.size() == 2 && word.IsCapitalized() &&
         !IsLetterAt(word.text, 1);
}

bool IsZip(const LatinWord& word) {
  const std::size_t digits = CountDigits(word.text);
  return (word.text.size() == 5 && digits == 5) ||
         (word.text.size() == 10 && digits == 9 && word.text[5] == '-');
}

// LS6, SW1A; then 8QT.
bool IsPostcode(const LatinWord& outward, const LatinWord& inward) {
  const std::string_view out = outward.lower;
  const std::string_view in = inward.lower;
  if (out.size() < 2 || out.size() > 4 || in.size() != 3) return false;
  if (!IsLetterAt(out, 0) || CountDigits(out) == 0) return false;
  const std::size_t first = IsLetterAt(out, 1) ? 2 : 1;
  return IsDigitAt(out, first) && IsDigitAt(in, 0) && IsLetterAt(in, 1) &&
         IsLetterAt(in, 2) && inward.FollowsBlank();
}

bool Continues(const LatinWord& word) {
  return word.FollowsBlank() || word.FollowsComma();
}

// The index behind "Apt 5", "#5C", "12/F" or "3rd Floor" at `at`, or `at`.
std::size_t UnitEnd(Words words, std::size_t at, WesternAddress& address) {
  if (at >= words.size()) return at;
  const LatinWord& word = words[at];
  if (word.gap.ends_with('#') && IsUnitId(word)) return at + 1;
  if (word.lower.ends_with("/f") && word.IsNumber()) {
    address.floor = true;
    return at + 1;
  }
  if (at + 1 >= words.size()) return at;
  const LatinWord& next = words[at + 1];
  const bool close = next.FollowsBlank() || next.gap == ". " ||
                     next.gap == " #" || next.gap == ". #" || next.gap == "." ||
                     next.gap == ".#";
  if (!close) return at;
  if (IsOneOf(word, kDesignators) && IsUnitId(next)) return at + 2;
  if (IsOneOf(word, kBlocks) && IsUnitId(next)) {
    address.floor = true;
    return at + 2;
  }
  if (word.IsNumber() && (next.lower == "floor" || next.lower == "fl")) {
    address.floor = true;
    return at + 2;
  }
  return at;
}

bool IsStreetWord(const LatinWord& word, bool& lower) {
  if (word.IsCapitalized() || word.IsNumber()) return true;
  if (IsOneOf(word, kFunctionWords)) return false;
  lower = true;
  return true;
}

// The index behind "162 Copperfield Road" or "2798 E 14th St NW" at `at`, or
// `at`. The suffix is the last one within reach.
std::size_t StreetEnd(Words words, std::size_t at, WesternAddress& address) {
  constexpr std::size_t kMaxStreetWords = 5;
  if (at >= words.size() || !IsHouseNumber(words[at])) return at;
  std::size_t end = at;
  bool lower = false;
  for (std::size_t i = at + 1; i < words.size() && i <= at + kMaxStreetWords;
       ++i) {
    const bool blank =
        words[i].FollowsBlank() || (i == at + 1 && words[i].FollowsComma());
    const bool abbreviated =
        words[i].gap == ". " && IsOneOf(words[i - 1], kDirections);
    if (!blank && !abbreviated) break;
    if (!IsStreetWord(words[i], lower)) break;
    const bool named = i > at + 1 || words[i].lower == "broadway";
    if (named && IsOneOf(words[i], kSuffixes)) {
      end = i + 1;
      address.lower = lower;
    } else if (end != at) {
      break;
    }
  }
  if (end == at) return at;
  address.street = true;
  if (end < words.size() && words[end].FollowsBlank() &&
      IsOneOf(words[end], kDirections)) {
    ++end;
  }
  return end;
}

// The index behind "Springfield, IL 62704", "Nantwich, Cheshire CW5 6PB" or
// ", 20 Elm, Bath BA1 1AA" at `at`, or `at`: up to six words of towns and then
// the postal code.
std::size_t PostalEnd(Words words, std::size_t at, bool lower) {
  constexpr std::size_t kMaxTownWords = 6;
  for (std::size_t i = at; i < words.size() && i <= at + kMaxTownWords; ++i) {
    const LatinWord& word = words[i];
    const bool joined = Continues(word) || word.gap == ". ";
    if (!joined) return at;
    if (i + 1 < words.size()) {
      const LatinWord& next = words[i + 1];
      const bool state =
          (IsOneOf(word, kStates) || IsOneOf(word, kStateNames)) &&
          (lower || word.IsCapitalized());
      if (state && IsZip(next) && Continues(next)) return i + 2;
      if (IsPostcode(word, next)) return i + 2;
    }
    const bool last = i + 1 == words.size() || !words[i + 1].FollowsBlank();
    const bool code = word.text.size() == 2 && IsOneOf(word, kStates);
    if (i > at && last && word.IsCapitalized() &&
        (code ||
         (IsOneOf(word, kStateNames) &&
          (i + 1 == words.size() || !IsOneOf(words[i + 1], kStates))))) {
      return i + 1;
    }
    if (word.IsNumber() || (!lower && !word.IsCapitalized())) return at;
  }
  return at;
}

// The index behind one town that a comma leads in and a stop ends, or `at`.
std::size_t TownEnd(Words words, std::size_t at) {
  if (at >= words.size() || !words[at].FollowsComma() ||
      !words[at].IsCapitalized() || words[at].text.size() < 3) {
    return at;
  }
  std::size_t end = at + 1;
  if (end < words.size() && words[end].FollowsBlank() &&
      words[end].IsCapitalized()) {
    ++end;
  }
  if (end < words.size() && words[end].FollowsBlank()) return at;
  return end;
}

}  // namespace

std::optional<WesternAddress> ReadWesternAddress(Words words, std::size_t at) {
  WesternAddress address;
  std::size_t end = at;
  const auto read_units = [&] {
    for (std::size_t next; (next = UnitEnd(words, end, address)) != end;) {
      if (end != at && !Continues(words[end]) &&
          !words[end].gap.ends_with('#')) {
        return;
      }
      address.unit = true;
      end = next;
    }
  };
  read_units();
  // A block of flats may stand between the flat and the street.
  if (address.floor) {
    const std::size_t limit = std::min(end + 4, words.size());
    while (end < limit && words[end].IsCapitalized() && Continues(words[end])) {
      ++end;
    }
  }
  if (end == at || (end < words.size() && Continues(words[end]))) {
    end = StreetEnd(words, end, address);
  }
  // "Flat 12B, Rowan Court, 45 Thistle Road".
  for (std::size_t skip = 1; skip <= 3 && address.unit && !address.street;
       ++skip) {
    const std::size_t street = end + skip;
    if (street >= words.size() || !words[street - 1].IsCapitalized() ||
        !Continues(words[street - 1])) {
      break;
    }
    if (!words[street].FollowsComma()) continue;
    const std::size_t street_end = StreetEnd(words, street, address);
    if (street_end != street) end = street_end;
  }
  read_units();
  if (!address.street && !(address.unit && address.floor)) {
    // "7 Elmwood, Nantwich CW5 6PB": only the postal code makes it one.
    if (!IsHouseNumber(words[at]) || address.unit) return std::nullopt;
    end = at + 1;
  }
  if (const std::size_t postal = PostalEnd(words, end, address.lower);
      postal != end) {
    address.postal = true;
    end = postal;
  } else if (!address.street && !address.floor) {
    return std::nullopt;
  } else {
    end = TownEnd(words, end);
  }
  address.end = end;
  return address;
}

}  // namespace undox
