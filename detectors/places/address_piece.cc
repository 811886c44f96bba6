#include "detectors/places/address_piece.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "detectors/names/name_edge.h"
#include "detectors/places/address_number_piece.h"
#include "detectors/places/address_way_piece.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

using enum PieceKind;

constexpr std::size_t kMaxName = 8;  // Code points of a name, suffix apart.

constexpr std::pair<std::string_view, PieceKind> kSuffixKinds[] = {
    {"named_group", kGroup}, {"town", kTown},     {"road", kRoad},
    {"village", kVillage},   {"estate", kEstate}, {"office", kOffice},
    {"lodging", kLodging}};
constexpr std::pair<std::string_view, PieceKind> kUnitKinds[] = {
    {"house", kHouse}, {"building", kBuilding}, {"unit", kUnit},
    {"floor", kFloor}, {"room", kRoom},         {"group", kGroup},
    {"lane", kLane},   {"phase", kPhase}};

double SuffixScore(PieceKind kind) { return kind == kVillage ? 0.8 : 0.9; }

// Names of roads and estates have mostly two to four characters.
double LengthScore(std::size_t length) {
  constexpr std::array<double, kMaxName + 1> kScores = {
      -1, -0.4, 0.2, 0.15, 0.05, -0.1, -0.25, -0.4, -0.6};
  return kScores[length];
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
  // 北苑11栋, behind a dormitory or at the begin: a part without a name.
  constexpr std::u32string_view kSides[] = {U"东苑", U"西苑", U"南苑", U"北苑",
                                            U"东区", U"西区", U"南区", U"北区"};
  if (std::find(std::begin(kSides), std::end(kSides),
                text.substr(name_end, suffix.length)) != std::end(kSides)) {
    Piece piece{.begin = name_end, .end = end, .kind = kPhase, .score = 0.4};
    piece.weak = true;
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
    const std::u32string_view name = text.substr(begin, n);
    if (kind == kLodging && std::all_of(name.begin(), name.end(), IsDigit)) {
      continue;
    }
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
       {U"对面", U"旁边", U"隔壁", U"多亏", U"今天", U"昨天", U"刚才", U"转租",
        U"出租", U"整租", U"合租", U"走楼梯", U"上楼", U"下楼", U"楼下"}) {
    if (name.ends_with(word) || name.starts_with(word)) return false;
  }
  // 上楼先看三单元.
  if (name.find_first_of(U"看先再数") != name.npos) return false;
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
  FindNumberPieces(lexicon, text, out);
  FindWayPieces(text, out);
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
