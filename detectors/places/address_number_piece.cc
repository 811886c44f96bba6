#include "detectors/places/address_number_piece.h"

#include <algorithm>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

using enum PieceKind;
// NOLINTNEXTLINE(google-build-using-namespace)
using namespace std::string_view_literals;

constexpr std::u32string_view kNumerals = U"零〇一二三四五六七八九十百两";
constexpr std::u32string_view kStems = U"甲乙丙丁东南西北";

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
  // 两室一厅.
  if (kind == kRoom && end + 1 < text.size() && text[end + 1] == U'厅') return;
  // 一栋楼 and 一座山 count things.
  if (text[at] == U'一' && number_end == at + 1 && kind == kBuilding &&
      end < text.size() && IsHan(text[end]) &&
      kNumerals.find(text[end]) == kNumerals.npos) {
    return;
  }
  const bool stem =
      kStems.find(text[at]) != kStems.npos && number_end == at + 1;
  const bool heaven = U"甲乙丙丁"sv.find(text[at]) != std::u32string_view::npos;
  if (stem && kind != kBuilding && kind != kPhase &&
      !(heaven && kind == kUnit && unit.length > 1)) {
    return;
  }
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

// The first number of a bare room, of code points: 4 of 4-4-1, and with the
// letter of a block A-, T3-, 2B-; 0 if none begins at `at`.
std::size_t FirstGroup(std::u32string_view text, std::size_t at) {
  const auto is = [&](std::size_t i, bool (*kind)(char32_t)) {
    return i < text.size() && kind(text[i]);
  };
  const std::size_t digits = RunOfDigits(text, at);
  if (digits > 0) {
    const bool block = digits <= 2 && is(at + digits, IsLatin) &&
                       is(at + digits + 1, IsHyphen) &&
                       is(at + digits + 2, IsDigit);
    return block ? digits + 1 : digits;
  }
  if (!IsLatin(text[at])) return 0;
  const std::size_t behind = RunOfDigits(text, at + 1);
  const bool block = behind <= 2 && is(at + 1 + behind, IsHyphen) &&
                     is(at + 2 + behind, IsDigit);
  return block ? 1 + behind : 0;
}

// 501, 1203B and 4-4-1, 12-501, T3-2806: rooms that follow a building or a
// number; 12-3 right behind a name.
void AddBare(std::u32string_view text, std::size_t at,
             std::vector<Piece>& out) {
  if (ContinuesNumber(text, at)) return;
  const std::size_t first = FirstGroup(text, at);
  if (first == 0 || first > 5) return;
  const bool block = first > RunOfDigits(text, at);
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
  const bool grouped =
      groups >= 2 && (block || (first <= 3 && text[at] != U'0'));
  const bool pair = grouped && groups == 2 && last < 3;
  if (pair && (block || first > 2)) return;
  if (!grouped && (groups > 1 || first < 3)) return;
  Piece piece{.begin = at, .end = end, .kind = kRoom};
  piece.score = pair ? 0.5 : grouped ? 0.9 : 0.7;
  piece.numbered = true;
  piece.bare = true;
  piece.weak = pair;
  out.push_back(piece);
}

// 东621 behind a building.
void AddSide(std::u32string_view text, std::size_t at,
             std::vector<Piece>& out) {
  if (U"东南西北"sv.find(text[at]) == std::u32string_view::npos) return;
  const std::size_t digits = RunOfDigits(text, at + 1);
  const std::size_t end = at + 1 + digits;
  if (digits < 3 || digits > 4 || MeasuresSomething(text, end)) return;
  out.push_back({at, end, kRoom, 0.7, false, /*numbered=*/true, /*bare=*/true});
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
    const bool unit = end < text.size() && text[end] == U'号';
    if (!unit && (MeasuresSomething(text, end) || text[at - (at > 0)] != U'号'))
      return;
    out.push_back(
        {at, end + (unit ? 1 : 0), kPhase, 0.5, false, /*numbered=*/true});
    return;
  }
  Piece piece{.begin = at, .end = at + 1 + digits, .kind = kRoom, .score = 0.5};
  piece.numbered = true;
  piece.bare = true;
  out.push_back(piece);
}

// 村下宅28-1, 村28号's like without 号: the hamlet and number behind a village
// that ends right before them.
void AddHamlet(std::u32string_view text, std::size_t at,
               std::vector<Piece>& out) {
  constexpr std::size_t kMost = 4;  // Code points of a hamlet.
  const std::size_t digits = RunOfDigits(text, at);
  if (digits == 0 || digits > 3 || ContinuesNumber(text, at) || at < 3) return;
  std::size_t end = at + digits;
  if (end + 1 < text.size() && IsHyphen(text[end]) && IsDigit(text[end + 1])) {
    end += 1 + RunOfDigits(text, end + 1);
  }
  if (end - at < 2 || MeasuresSomething(text, end)) return;
  if (end < text.size() && (IsLatin(text[end]) || IsHyphen(text[end]))) return;
  std::size_t begin = at;
  while (begin > 1 && at - begin <= kMost && text[begin - 1] != U'村' &&
         IsHan(text[begin - 1]) && IsNameCharacter(text, begin - 1)) {
    --begin;
  }
  if (text[begin - 1] != U'村' || at - begin < 2 || at - begin > kMost) return;
  out.push_back({begin, end, kHouse, 0.7, false, /*numbered=*/true});
}

// B318 and 28B right behind a building: a room.
void AddLetteredRoom(std::u32string_view text, std::size_t at,
                     std::vector<Piece>& out) {
  constexpr std::u32string_view kBuildings = U"栋幢座楼舍元";
  if (at == 0 || kBuildings.find(text[at - 1]) == kBuildings.npos) return;
  // 28B.
  const std::size_t floor = RunOfDigits(text, at);
  if (floor > 0 && floor <= 2 && at + floor < text.size() &&
      IsLatin(text[at + floor]) &&
      (at + floor + 1 == text.size() ||
       !(IsLatin(text[at + floor + 1]) || IsDigit(text[at + floor + 1]) ||
         IsHyphen(text[at + floor + 1])))) {
    out.push_back({at, at + floor + 1, kRoom, 0.7, false, /*numbered=*/true,
                   /*bare=*/true});
    return;
  }
  if (!IsLatin(text[at])) return;
  const std::size_t digits = RunOfDigits(text, at + 1);
  const std::size_t end = at + 1 + digits;
  if (digits < 3 || digits > 4 || MeasuresSomething(text, end)) return;
  out.push_back({at, end, kRoom, 0.8, false, /*numbered=*/true, /*bare=*/true});
}

}  // namespace

void FindNumberPieces(const AddressLexicon& lexicon, std::u32string_view text,
                      std::vector<Piece>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ContinuesNumber(text, at)) AddNumbered(lexicon, text, at, out);
    AddBare(text, at, out);
    AddSide(text, at, out);
    AddBareHan(text, at, out);
    AddBranch(text, at, out);
    AddLetteredRoom(text, at, out);
    AddHamlet(text, at, out);
  }
}

}  // namespace undox
