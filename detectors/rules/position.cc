#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include "detectors/rules/rule.h"

namespace undox {
namespace {

constexpr std::string_view kGeoWords[] = {
    "定位", "坐标", "经纬度", "经度", "纬度",        "gps",
    "位置", "北纬", "东经",   "lat",  "coordinates", "location"};

constexpr std::string_view kFigureWords[] = {
    "涨幅", "跌幅", "净值", "股价", "收盘", "汇率", "均值",
    "方差", "系数", "loss", "acc",  "mean", "std",  "score"};

constexpr std::string_view kPairExamples[] = {
    "31.230416, 121.473701", "31.2304,121.4737", "北纬{31.230416 121.473701}"};
constexpr std::string_view kEastExamples[] = {"121.4737,31.2304"};
constexpr std::string_view kPairCounter[] = {
    "3.14159, 2.71828", "99.5, 101.2", "95.12345, 190.12345",
    "涨幅31.2304,121.4737", "[121.4737, 31.2304, 0.1234]"};
constexpr std::string_view kLabelledExamples[] = {"定位{-4.276083,-12.488485}"};
constexpr std::string_view kLabelledCounter[] = {"-4.276083,-12.488485"};
constexpr std::string_view kHanziExamples[] = {
    "北纬31.2304,东经121.4737", "北纬31度13分49秒,东经121度28分25秒"};
constexpr std::string_view kHanziEastExamples[] = {
    "东经121.4737°,北纬31.2304°"};
constexpr std::string_view kPrefixExamples[] = {"N31.2304 E121.4737",
                                                "N31°13.817' E121°28.422'"};
constexpr std::string_view kPrefixEastExamples[] = {"E121.4737,N31.2304"};
constexpr std::string_view kSuffixExamples[] = {"31°13'49\"N, 121°28'25\"E",
                                                "31.2304°N, 121.4737°E"};
constexpr std::string_view kNamedExamples[] = {"纬度31.230416 经度121.473701",
                                               "lat: 31.2304, lng: 121.4737",
                                               "lat=31.2304&lon=121.4737"};
constexpr std::string_view kNamedEastExamples[] = {
    "经度:121.473701,纬度:31.230416"};
constexpr std::string_view kNamedCounter[] = {
    "纬度31.230416", "纬度131.2304 经度121.4737", "flat 31.2304 lon 121.4737"};
constexpr std::string_view kDegreeCounter[] = {
    "45°", "31°13'", "31°63'49\"N, 121°28'25\"E", "北纬30度,东经120度",
    "北纬31.42度,东经103.60度"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Decimal degrees of a pair, in the order written.
std::array<double, 2> ReadPair(std::string_view pair) {
  const std::string text(pair);
  char* end = nullptr;
  const double first = std::strtod(text.c_str(), &end);
  while (*end != '\0' && *end != '-' && !IsDigit(*end)) ++end;
  return {first, std::strtod(end, nullptr)};
}

bool IsOnEarth(double latitude, double longitude) {
  return latitude >= -90 && latitude <= 90 && longitude >= -180 &&
         longitude <= 180;
}

// Latitude and longitude; unless a label says so, not around zero, where
// rates and measurements lie.
bool IsPosition(std::string_view pair) {
  const auto [latitude, longitude] = ReadPair(pair);
  const bool small =
      latitude < 15 && latitude > -15 && longitude < 15 && longitude > -15;
  return IsOnEarth(latitude, longitude) && !small;
}

// Longitude first: as maps made in China give it, and where China lies.
bool IsPositionInChina(std::string_view pair) {
  const auto [longitude, latitude] = ReadPair(pair);
  return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
}

bool IsAnyPosition(std::string_view pair) {
  const auto [first, second] = ReadPair(pair);
  return IsOnEarth(first, second) || IsOnEarth(second, first);
}

// As IsAnyPosition, with what the numbers are called before them.
bool IsNamedPair(std::string_view text) {
  const std::size_t first = text.find_first_of("-0123456789");
  const std::size_t end = text.find_first_not_of("-.0123456789", first);
  const std::size_t second = text.find_first_of("-0123456789", end);
  if (second == text.npos) return false;
  std::string pair(text.substr(first, end - first));
  pair += ' ';
  pair += text.substr(second);
  return IsAnyPosition(pair);
}

// Degrees, minutes and seconds: the numbers of one half of a position.
struct Angle {
  double degrees = 0;
  bool fine = false;  // To a minute or a thousandth of a degree at least.
};

// Reads the next angle from `at` on; nothing if minutes or seconds exceed 59.
std::optional<Angle> ReadAngle(std::string_view text, std::size_t& at) {
  while (at < text.size() && !IsDigit(text[at])) ++at;
  Angle angle;
  for (int part = 0; part < 3; ++part) {
    const std::size_t begin = at;
    while (at < text.size() && (IsDigit(text[at]) || text[at] == '.')) ++at;
    const std::string number(text.substr(begin, at - begin));
    const double value = std::strtod(number.c_str(), nullptr);
    if (part == 0) {
      angle.degrees = value;
      const std::size_t dot = number.find('.');
      angle.fine = dot != number.npos && number.size() - dot > 3;
    } else {
      if (value >= 60) return std::nullopt;
      angle.fine = true;
    }
    // One sign of degrees or minutes, and the next number right behind it.
    std::size_t next = at;
    for (const std::string_view sign : {"°", "度", "'", "′", "’", "分"}) {
      if (text.substr(at).starts_with(sign)) next = at + sign.size();
    }
    if (next == at || next >= text.size() || !IsDigit(text[next])) return angle;
    at = next;
  }
  return angle;
}

bool IsDegrees(std::string_view text) {
  std::size_t at = 0;
  const std::optional<Angle> first = ReadAngle(text, at);
  if (!first) return false;
  const std::optional<Angle> second = ReadAngle(text, at);
  if (!second || !first->fine || !second->fine) return false;
  return IsOnEarth(first->degrees, second->degrees) ||
         IsOnEarth(second->degrees, first->degrees);
}

constexpr Rule kRules[] = {
    {.id = "GEO_COORDINATE.decimal",
     .pattern = "-?\\d{1,3}\\.\\d{4,8}[,;\\/ ，]{1,3}-?\\d{1,3}\\.\\d{4,8}",
     .edge = Edge::kAlnum,
     .is_valid = IsPosition,
     .compact = false,
     .check = "range",
     .context = kGeoWords,
     .against = kFigureWords,
     .pair = true,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022",
     .examples = kPairExamples,
     .counterexamples = kPairCounter},
    {.id = "GEO_COORDINATE.longitude_first",
     .pattern = "-?\\d{1,3}\\.\\d{4,8}[,;\\/ ，]{1,3}-?\\d{1,3}\\.\\d{4,8}",
     .edge = Edge::kAlnum,
     .is_valid = IsPositionInChina,
     .compact = false,
     .check = "range",
     .context = kGeoWords,
     .against = kFigureWords,
     .pair = true,
     .alone = 0.8,
     .in_context = 0.96,
     .source = "ISO 6709:2022",
     .examples = kEastExamples,
     .counterexamples = kPairCounter},
    {.id = "GEO_COORDINATE.labelled",
     .pattern = "-?\\d{1,3}\\.\\d{4,8}[,;\\/ ，]{1,3}-?\\d{1,3}\\.\\d{4,8}",
     .edge = Edge::kAlnum,
     .is_valid = IsAnyPosition,
     .compact = false,
     .check = "range",
     .context = kGeoWords,
     .alone = 0.3,
     .in_context = 0.95,
     .source = "ISO 6709:2022",
     .examples = kLabelledExamples,
     .counterexamples = kLabelledCounter},
    {.id = "GEO_COORDINATE.named",
     .pattern =
         "(?:纬度|lat|latitude|Lat|LAT) ?[:=]? ?-?\\d{1,3}\\.\\d{3,8}°?[,;&\\/ "
         "]{0,3}"
         "(?:经度|lng|lon|longitude|Lng|LNG|Lon) ?[:=]? ?-?\\d{1,3}\\.\\d{3,8}",
     .edge = Edge::kAlnum,
     .is_valid = IsNamedPair,
     .compact = false,
     .check = "range",
     .context = kGeoWords,
     .alone = 0.9,
     .in_context = 0.97,
     .source = "ISO 6709:2022",
     .examples = kNamedExamples,
     .counterexamples = kNamedCounter},
    {.id = "GEO_COORDINATE.named_longitude_first",
     .pattern = "(?:经度|lng|lon|longitude|Lng|LNG|Lon) ?[:=]? "
                "?-?\\d{1,3}\\.\\d{3,8}°?[,;&\\/ ]{0,3}"
                "(?:纬度|lat|latitude|Lat|LAT) ?[:=]? ?-?\\d{1,3}\\.\\d{3,8}",
     .edge = Edge::kAlnum,
     .is_valid = IsNamedPair,
     .compact = false,
     .check = "range",
     .context = kGeoWords,
     .alone = 0.9,
     .in_context = 0.97,
     .source = "ISO 6709:2022",
     .examples = kNamedEastExamples,
     .counterexamples = kNamedCounter},
    {.id = "GEO_COORDINATE.hanzi",
     .pattern = "[北南]纬 "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)"
                "[,;\\/ ]{0,3}[东西]经 "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)",
     .edge = Edge::kDigit,
     .is_valid = IsDegrees,
     .compact = false,
     .check = "degrees",
     .context = kGeoWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022, annex D",
     .examples = kHanziExamples,
     .counterexamples = kDegreeCounter},
    {.id = "GEO_COORDINATE.hanzi_longitude_first",
     .pattern = "[东西]经 "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)"
                "[,;\\/ ]{0,3}[北南]纬 "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)",
     .edge = Edge::kDigit,
     .is_valid = IsDegrees,
     .compact = false,
     .check = "degrees",
     .context = kGeoWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022, annex D",
     .examples = kHanziEastExamples,
     .counterexamples = kDegreeCounter},
    {.id = "GEO_COORDINATE.prefixed",
     .pattern = "[NSns] "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)"
                "[,;\\/ ]{0,3}[EWew] "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)",
     .edge = Edge::kAlnum,
     .is_valid = IsDegrees,
     .compact = false,
     .check = "degrees",
     .context = kGeoWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022, annex D",
     .examples = kPrefixExamples,
     .counterexamples = kDegreeCounter},
    {.id = "GEO_COORDINATE.prefixed_longitude_first",
     .pattern = "[EWew] "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)"
                "[,;\\/ ]{0,3}[NSns] "
                "?\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?"
                ":\\.\\d{1,3})?[″\"秒])?)",
     .edge = Edge::kAlnum,
     .is_valid = IsDegrees,
     .compact = false,
     .check = "degrees",
     .context = kGeoWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022, annex D",
     .examples = kPrefixEastExamples,
     .counterexamples = kDegreeCounter},
    {.id = "GEO_COORDINATE.suffixed",
     .pattern = "\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4})?[′'"
                "分](?:\\d{1,2}(?:"
                "\\.\\d{1,3})?[″\"秒])?) ?[NSns]"
                "[,;\\/ "
                "]{0,3}\\d{1,3}(?:\\.\\d{2,8}[°度]?|[°度]\\d{1,2}(?:\\.\\d{1,4}"
                ")?[′'分](?:\\d{"
                "1,2}(?:\\.\\d{1,3})?[″\"秒])?) ?[EWew]",
     .edge = Edge::kAlnum,
     .is_valid = IsDegrees,
     .compact = false,
     .check = "degrees",
     .context = kGeoWords,
     .alone = 0.85,
     .in_context = 0.97,
     .source = "ISO 6709:2022, annex D",
     .examples = kSuffixExamples,
     .counterexamples = kDegreeCounter},
};

}  // namespace

std::span<const Rule> PositionRules() { return kRules; }

}  // namespace undox
