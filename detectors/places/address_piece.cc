#include "detectors/places/address_piece.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

using enum PieceKind;
// NOLINTNEXTLINE(google-build-using-namespace)
using namespace std::string_view_literals;

constexpr std::size_t kMaxName = 8;  // Code points of a name, suffix apart.
constexpr std::u32string_view kNumerals = U"零〇一二三四五六七八九十百两";
constexpr std::u32string_view kStems = U"甲乙丙丁东南西北";

constexpr std::pair<std::string_view, PieceKind> kSuffixKinds[] = {
    {"named_group", kGroup}, {"town", kTown},     {"road", kRoad},
    {"village", kVillage},   {"estate", kEstate}, {"office", kOffice},
    {"lodging", kLodging}};
constexpr std::pair<std::string_view, PieceKind> kUnitKinds[] = {
    {"house", kHouse}, {"building", kBuilding}, {"unit", kUnit},
    {"floor", kFloor}, {"room", kRoom},         {"group", kGroup},
    {"lane", kLane},   {"phase", kPhase}};

// How well a number and its unit speak for an address.
double UnitScore(PieceKind kind) {
  switch (kind) {
    case kBuilding:
    case kUnit:
      return 1.0;
    case kFloor:
      return 0.6;
    case kLane:
      return 0.5;
    case kPhase:
      return 0.4;
    default:
      return 0.8;
  }
}

double SuffixScore(PieceKind kind) { return kind == kVillage ? 0.8 : 0.9; }

// Names of roads and estates have mostly two to four characters.
double LengthScore(std::size_t length) {
  constexpr std::array<double, kMaxName + 1> kScores = {
      -1, -0.4, 0.2, 0.15, 0.05, -0.1, -0.25, -0.4, -0.6};
  return kScores[length];
}

std::size_t RunOfDigits(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  return end - at;
}

bool IsHyphen(char32_t c) {
  return c == U'-' || c == U'—' || c == U'－' || c == U'–' || c == U'~';
}

// The end of the number that begins at `at`: 12, 12A, 甲12, 12-3, 三十二, A,
// B2, 东; `at` if there is none.
std::size_t NumberEnd(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  if (kNumerals.find(text[at]) != kNumerals.npos) {
    while (end < text.size() && end - at < 5 &&
           kNumerals.find(text[end]) != kNumerals.npos) {
      ++end;
    }
    return end;
  }
  if (kStems.find(text[at]) != kStems.npos) ++end;
  if (end == at && IsLatin(text[at])) {
    while (end < text.size() && IsLatin(text[end]) && end - at < 2) ++end;
  }
  const std::size_t digits = RunOfDigits(text, end);
  if (digits > 5 || (end == at && digits == 0)) return at;
  end += digits;
  if (digits > 0 && end + 1 < text.size() && IsHyphen(text[end])) {
    const std::size_t more = RunOfDigits(text, end + 1);
    if (more > 0 && more <= 4) {
      end += 1 + more;
    } else if (IsLatin(text[end + 1])) {
      return end + 2;  // 5-B栋.
    }
  }
  if (digits > 0 && end < text.size() && IsLatin(text[end])) ++end;
  return end;
}

bool ContinuesNumber(std::u32string_view text, std::size_t at) {
  if (at == 0) return false;
  const char32_t before = text[at - 1];
  if (IsDigit(text[at])) {
    return IsDigit(before) || before == U'.' || before == U':';
  }
  if (IsLatin(text[at])) return IsLatin(before) || IsDigit(before);
  return kNumerals.find(text[at]) != kNumerals.npos &&
         kNumerals.find(before) != kNumerals.npos;
}

void AddNumbered(const AddressLexicon& lexicon, std::u32string_view text,
                 std::size_t at, std::vector<Piece>& out) {
  const std::size_t number_end = NumberEnd(text, at);
  if (number_end == at) return;
  std::size_t unit_at = number_end;
  if (IsDigit(text[number_end - 1]) && unit_at < text.size() &&
      IsBlank(text[unit_at])) {
    ++unit_at;
  }
  const WordTable::Match unit = lexicon.units().LongestAt(text, unit_at);
  if (!unit) return;
  const std::size_t end = unit_at + unit.length;
  if (lexicon.not_after().LongestAt(text, end)) return;
  const auto kind = static_cast<PieceKind>(unit.family);
  // 一栋楼 and 一座山 count things.
  if (text[at] == U'一' && number_end == at + 1 && kind == kBuilding &&
      end < text.size() && IsHan(text[end]) &&
      kNumerals.find(text[end]) == kNumerals.npos) {
    return;
  }
  const bool stem =
      kStems.find(text[at]) != kStems.npos && number_end == at + 1;
  if (stem && kind != kBuilding && kind != kPhase) return;
  Piece piece{.begin = at, .end = end, .kind = kind, .score = UnitScore(kind)};
  piece.numbered = true;
  if (stem) piece.score -= 0.4;
  out.push_back(piece);
  // 16栋506宿舍: a dormitory's room.
  if (kind == kBuilding && number_end - at >= 3 && IsDigit(text[at]) &&
      text.substr(unit_at, unit.length).ends_with(U"宿舍")) {
    piece.kind = kRoom;
    piece.score = 1.05;  // Rather than a second building.
    out.push_back(piece);
  }
  if (kind != kHouse || unit.length != 1) return;
  // 号 is also what a building of an estate or a room is called, but not
  // 空军一号.
  if (!IsDigit(text[number_end - 1]) && !IsLatin(text[number_end - 1])) return;
  piece.kind = kBuilding;
  piece.score = 0.6;
  out.push_back(piece);
  if (number_end - at >= 3) {
    piece.kind = kRoom;
    out.push_back(piece);
  }
}

bool MeasuresSomething(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view kMeasures =
      U"0123456789.%:年月日元块人米平分次个天千万多时点岁票位字条";
  return at < text.size() && kMeasures.find(text[at]) != kMeasures.npos;
}

// 501, 1203B and 4-4-1, 12-501: rooms that follow a building or a number.
void AddBare(std::u32string_view text, std::size_t at,
             std::vector<Piece>& out) {
  if (ContinuesNumber(text, at)) return;
  // A-15-2-1102 leads with the letter of a block.
  const bool block = IsLatin(text[at]) && at + 2 < text.size() &&
                     IsHyphen(text[at + 1]) && IsDigit(text[at + 2]);
  if (!IsDigit(text[at]) && !block) return;
  const std::size_t first = block ? 1 : RunOfDigits(text, at);
  if (first > 5) return;
  std::size_t end = at + first;
  std::size_t groups = 1;
  std::size_t last = first;
  while (groups < 4 && end + 1 < text.size() && IsHyphen(text[end]) &&
         IsDigit(text[end + 1])) {
    last = RunOfDigits(text, end + 1);
    end += 1 + last;
    ++groups;
  }
  if (end < text.size() && IsLatin(text[end])) ++end;
  if (MeasuresSomething(text, end) || last > 5) return;
  const bool grouped = groups >= 2 && first <= 3 && text[at] != U'0' &&
                       (groups > 2 || last >= 3);
  if (!grouped && (groups > 1 || first < 3)) return;
  Piece piece{.begin = at, .end = end, .kind = kRoom};
  piece.score = grouped ? 0.9 : 0.7;
  piece.numbered = true;
  piece.bare = true;
  out.push_back(piece);
}

// 四零二 right behind 九幢 or 二单元: a room.
void AddBareHan(std::u32string_view text, std::size_t at,
                std::vector<Piece>& out) {
  constexpr std::u32string_view kUnitEnds = U"栋幢座楼元门层";
  if (at == 0 || kUnitEnds.find(text[at - 1]) == kUnitEnds.npos) return;
  std::size_t end = at;
  while (end < text.size() && kNumerals.find(text[end]) != kNumerals.npos) {
    ++end;
  }
  const bool zero =
      text.substr(at, end - at).find_first_of(U"零〇") != text.npos;
  if (!zero || end - at < 3 || end - at > 4 || MeasuresSomething(text, end)) {
    return;
  }
  out.push_back({at, end, kRoom, 0.7, false, /*numbered=*/true, /*bare=*/true});
}

// 之2 of 5楼之2, as written in Taiwan, and 附8号, as in Chongqing.
void AddBranch(std::u32string_view text, std::size_t at,
               std::vector<Piece>& out) {
  if ((text[at] != U'之' && text[at] != U'附') || at + 1 >= text.size()) {
    return;
  }
  const std::size_t digits = RunOfDigits(text, at + 1);
  if (digits == 0 || digits > 3) return;
  const std::size_t end = at + 1 + digits;
  if (text[at] == U'附') {
    if (end >= text.size() || text[end] != U'号') return;
    out.push_back({at, end + 1, kPhase, 0.5, false, /*numbered=*/true});
    return;
  }
  Piece piece{.begin = at, .end = at + 1 + digits, .kind = kRoom, .score = 0.5};
  piece.numbered = true;
  piece.bare = true;
  out.push_back(piece);
}

// 电梯右手第二家: how to go on from the floor.
void AddTail(std::u32string_view text, std::size_t at,
             std::vector<Piece>& out) {
  constexpr std::u32string_view kWay =
      U"电梯口出楼梯进门左右手边转拐东南西北侧上靠第一二三四五六七八九十"
      U"0123456789间户家";
  if (U"电楼进左右东西南北靠出"sv.find(text[at]) == std::u32string_view::npos) {
    return;
  }
  std::size_t end = at;
  std::size_t stop = at;
  while (end < text.size() && end - at < 16 &&
         kWay.find(text[end]) != kWay.npos) {
    ++end;
    if (U"家户间"sv.find(text[end - 1]) != std::u32string_view::npos)
      stop = end;
  }
  if (stop < at + 3) return;
  out.push_back({.begin = at, .end = stop, .kind = kTail, .score = 0.4});
}

// The index behind "(火车站店)" at `at`, or `at`.
std::size_t BranchEnd(std::u32string_view text, std::size_t at) {
  constexpr std::size_t kMaxBranch = 12;
  if (at >= text.size() || text[at] != U'(') return at;
  const std::size_t close = text.substr(0, at + kMaxBranch).find(U')', at);
  return close == text.npos ? at : close + 1;
}

// 那个花园: a measure word is no part of a name.
bool IsMeasureWord(std::u32string_view text, std::size_t at) {
  return text[at] == U'个' && at > 0 &&
         (text[at - 1] == U'那' || text[at - 1] == U'这');
}

void AddNamed(const AddressLexicon& lexicon, std::u32string_view text,
              std::size_t end, std::vector<Piece>& out) {
  const WordTable::Match suffix = lexicon.suffixes().LongestBefore(text, end);
  if (!suffix) return;
  const bool weak = suffix.family == AddressLexicon::kWeak;
  const auto kind = weak ? kEstate : static_cast<PieceKind>(suffix.family);
  const std::size_t ordinary =
      lexicon.ordinary().LongestBefore(text, end).length;
  const std::size_t name_end = end - suffix.length;
  if (kind == kLodging && suffix.length >= 2) {
    // A dormitory needs no name: 女生宿舍12栋.
    Piece piece{.begin = name_end, .end = end, .kind = kind, .score = 0.5};
    out.push_back(piece);
  }
  for (std::size_t n = 1; n <= kMaxName && n <= name_end; ++n) {
    const std::size_t begin = name_end - n;
    if (!IsNameCharacter(text, begin)) break;
    if (IsMeasureWord(text, begin)) break;
    // 6号宿舍楼 is a number with its unit.
    if (begin > 0 && IsDigit(text[begin - 1]) &&
        std::u32string_view(U"号栋幢").find(text[begin]) !=
            std::u32string_view::npos) {
      break;
    }
    if (ordinary == n + suffix.length) continue;
    // 506宿舍 is a room of a dormitory.
    if (kind == kLodging && RunOfDigits(text, begin) == n) continue;
    Piece piece{.begin = begin, .end = end, .kind = kind, .weak = weak};
    piece.score = LengthScore(n) + (weak ? 0.3 : SuffixScore(kind));
    if (ordinary > suffix.length && ordinary < n + suffix.length) {
      piece.score -= 1.0;
    }
    out.push_back(piece);
    if (const std::size_t branch = BranchEnd(text, end);
        kind == kLodging && branch > end) {
      piece.end = branch;
      out.push_back(piece);
    }
  }
}

// Returns true if [begin, end) may be a name without a suffix: two Han
// characters at least, and none at its end that goes with a number (4月15号).
bool IsFreeName(std::u32string_view text, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kCounting = U"月年日第有约个等共左近差号前后一";
  if (kCounting.find(text[end - 1]) != kCounting.npos) return false;
  const std::u32string_view name = text.substr(begin, end - begin);
  for (const std::u32string_view word :
       {U"对面", U"旁边", U"隔壁", U"多亏", U"今天", U"昨天", U"刚才"}) {
    if (name.ends_with(word) || name.starts_with(word)) return false;
  }
  // 住院部3号楼.
  if (name.starts_with(U"院") && begin > 0 && text[begin - 1] == U'住') {
    return false;
  }
  std::size_t han = 0;
  std::size_t latin = 0;
  for (std::size_t i = begin; i < end; ++i) {
    han += IsHan(text[i]) ? 1 : 0;
    latin += IsLatin(text[i]) ? 1 : 0;
  }
  return han >= 2 || (han == 0 && latin >= 3);
}

// A name without a suffix, known by the building number behind it.
void AddFree(const AddressLexicon& lexicon, std::u32string_view text,
             const Piece& numbered, std::vector<Piece>& out) {
  for (std::size_t n = 1; n <= kMaxName && n <= numbered.begin; ++n) {
    const std::size_t begin = numbered.begin - n;
    if (!IsNameCharacter(text, begin) || IsMeasureWord(text, begin)) break;
    // 小区3号楼 names no estate.
    if (n < 2 || !IsFreeName(text, begin, numbered.begin) ||
        lexicon.suffixes().LongestBefore(text, numbered.begin).length >= n ||
        lexicon.ordinary().LongestBefore(text, numbered.begin).length == n) {
      continue;
    }
    Piece piece{.begin = begin, .end = numbered.begin, .kind = kEstate};
    piece.weak = true;
    piece.score = LengthScore(n) - (numbered.kind == kBuilding ? 0.1 : 0.5);
    out.push_back(piece);
  }
}

}  // namespace

AddressLexicon::AddressLexicon() {
  const auto kind_in = [](const auto& kinds, std::string_view name) {
    for (const auto& [id, kind] : kinds) {
      if (id == name) return static_cast<int>(kind);
    }
    return -1;
  };
  for (const auto& row : ParseTsv(DetectorData("address_words.tsv"))) {
    if (row.size() < 2) std::abort();
    if (const int kind = kind_in(kSuffixKinds, row[0]); kind >= 0) {
      suffixes_.AddAll(row[1], ' ', kind);
    } else if (const int unit = kind_in(kUnitKinds, row[0]); unit >= 0) {
      units_.AddAll(row[1], ' ', unit);
    } else if (row[0] == "weak_estate") {
      suffixes_.AddAll(row[1], ' ', kWeak);
    } else if (row[0] == "not_after") {
      not_after_.AddAll(row[1], ' ', 0);
    } else if (row[0] == "ordinary") {
      ordinary_.AddAll(row[1], ' ', 0);
    } else {
      std::abort();
    }
  }
}

void FindAddressPieces(const AddressLexicon& lexicon, std::u32string_view text,
                       std::vector<Piece>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ContinuesNumber(text, at)) AddNumbered(lexicon, text, at, out);
    AddBare(text, at, out);
    AddBareHan(text, at, out);
    AddBranch(text, at, out);
    AddTail(text, at, out);
  }
  const std::size_t numbered = out.size();
  for (std::size_t i = 0; i < numbered; ++i) {
    const Piece piece = out[i];
    const bool grouped = piece.bare && piece.score > 0.8;
    if (piece.kind == kBuilding || piece.kind == kUnit ||
        piece.kind == kFloor || (piece.kind == kRoom && !piece.bare) ||
        grouped) {
      AddFree(lexicon, text, piece, out);
    }
  }
  for (std::size_t end = 1; end <= text.size(); ++end) {
    AddNamed(lexicon, text, end, out);
  }
}

}  // namespace undox
