#include "detectors/places/address_chain.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"

namespace undox {
namespace {

using enum PieceKind;

constexpr double kNever = -100;
constexpr std::size_t kNone = SIZE_MAX;

// Coarse to fine; a link may be followed by one of a higher rank.
int RankOf(PieceKind kind) {
  constexpr std::array<int, static_cast<std::size_t>(kCount)> kRanks = {
      10, 20, 30, 40, 50, 52, 60, 66, 70, 80, 80, 80, 84, 90, 92, 94, 96, 98};
  return kRanks[static_cast<std::size_t>(kind)];
}

// What it costs that `next` follows `last`; kNever if it cannot.
double FollowCost(const Piece& last, const Piece& next) {
  const int from = RankOf(last.kind);
  const int to = RankOf(next.kind);
  // A landmark of a village or an estate: 柳河屯东头老供销社后院.
  const bool landmark = next.kind == kTail && next.weak;
  if (landmark) {
    return last.kind == kTown || last.kind == kVillage || last.kind == kRoad ||
                   last.kind == kEstate || last.kind == kGroup
               ? 0
               : kNever;
  }
  if (next.kind == kTail && from < 90) return kNever;
  if (next.kind == kFloor && !next.numbered && from < 80) return kNever;
  // 翰林苑南区5-2: two short numbers count behind a name or its part only.
  const bool pair = next.bare && next.weak;
  if (pair && (from < 80 || from > 84 || last.weak)) return kNever;
  // 御澜道T5-3301: an estate that is called a road.
  if (next.bare && last.kind == kRoad && next.score > 0.8 && !pair) return -0.3;
  if (next.bare && from < 66) return kNever;
  if (next.bare && from == 80 && last.weak && next.score < 0.8) return kNever;
  if (next.bare && from == 96) return kNever;
  if (next.kind == kHouse && from <= 30) return -0.8;
  // 永福里17号, 华榕一里7号院.
  if (next.kind == kHouse && last.kind == kEstate) return -0.3;
  if (next.kind == kGroup && from < 40) return kNever;
  if (next.kind == kPhase && last.kind == kBuilding) return -0.2;
  if (next.kind == kLane && last.kind == kEstate) return -0.2;
  if (to > from) return 0;
  if (to < from) return kNever;
  switch (next.kind) {
    case kVillage:
    case kRoad:
    case kGroup:
      return -0.2;
    case kLane:
    case kBuilding:
    case kRoom:
      return -0.1;
    case kEstate:
    case kOffice:
    case kLodging:
      return -0.4;
    default:
      return kNever;
  }
}

// What the characters between two links cost: blanks, a comma before another
// name or building, a hyphen.
double GapCost(std::u32string_view gap, const Piece& last, const Piece& next) {
  if (gap.empty()) return 0;
  // 花园路与东风路交叉口.
  if (gap == U"与" || gap == U"和") {
    return last.kind == kRoad && next.kind == kRoad ? -0.1 : kNever;
  }
  // 14号院里头那栋, 花园后面的自建楼.
  for (const std::u32string_view joint :
       {U"里头那", U"里面那", U"里头", U"里面", U"后面的", U"后面", U"背后",
        U"背后的", U"门口", U"进去", U"对面", U"对面的", U"旁边", U"旁边的",
        U"隔壁", U"院里", U"内"}) {
    if (gap == joint) return next.weak && !next.numbered ? -0.7 : -0.4;
  }
  double cost = -0.1;
  for (const char32_t c : gap) {
    if (IsBlank(c) || c == U'-' || c == U'·') continue;
    if (c != U',' && c != U'、' && c != U'/' && c != U'|') return kNever;
    const bool enumerates = next.numbered && next.kind == last.kind;
    if (next.bare || enumerates || next.weak) return kNever;
    cost -= 0.4;
  }
  return cost;
}

double StartScore(std::u32string_view text, const Piece& piece) {
  if (piece.kind == kTail || piece.bare) return kNever;
  if (piece.kind == kFloor && !piece.numbered) return kNever;  // 顶楼.
  if (piece.kind == kGroup && !piece.numbered) return kNever;
  const NameEdge edge = EdgeBefore(text, piece.begin);
  if (edge == NameEdge::kCue) return 0.5;
  if (edge == NameEdge::kBoundary) return 0.3;
  if (piece.kind <= kCounty) return -0.1;
  return piece.numbered ? -0.6 : -1.2;
}

double EndScore(const Piece& piece) {
  return piece.weak && !piece.numbered ? -0.3 : 0;
}

// Where a note in parentheses that ends before `at` begins, or `at`.
std::size_t NoteBegin(std::u32string_view text, std::size_t at) {
  constexpr std::size_t kMaxNote = 12;
  if (at == 0 || text[at - 1] != U')') return at;
  const std::size_t open = text.rfind(U'(', at);
  return open == text.npos || at - open > kMaxNote ? at : open;
}

struct Node {
  double score = kNever;
  std::size_t before = kNone;
};

constexpr std::size_t kMaxGap = 3;  // Code points between two links.

std::vector<Node> Search(std::u32string_view text,
                         const std::vector<Piece>& pieces) {
  std::vector<std::vector<std::size_t>> by_end(text.size() + 1);
  std::vector<Node> nodes(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    nodes[i].score = piece.score + StartScore(text, piece);
    for (std::size_t gap = 0; gap <= kMaxGap && gap <= piece.begin; ++gap) {
      const std::size_t at = piece.begin - gap;
      for (const std::size_t j : by_end[at]) {
        const double score = nodes[j].score + piece.score +
                             FollowCost(pieces[j], piece) +
                             GapCost(text.substr(at, gap), pieces[j], piece);
        if (score > nodes[i].score) nodes[i] = {score, j};
      }
    }
    if (const std::size_t note = NoteBegin(text, piece.begin);
        note < piece.begin) {
      for (const std::size_t j : by_end[note]) {
        const double score =
            nodes[j].score + piece.score - 0.4 + FollowCost(pieces[j], piece);
        if (score > nodes[i].score) nodes[i] = {score, j};
      }
    }
    if (nodes[i].score > kNever / 2) by_end[piece.end].push_back(i);
  }
  return nodes;
}

}  // namespace

std::vector<AddressChain> BestAddressChains(std::u32string_view text,
                                            std::vector<Piece> pieces,
                                            std::size_t limit) {
  std::stable_sort(
      pieces.begin(), pieces.end(),
      [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
  const std::vector<Node> nodes = Search(text, pieces);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].score > 0) order.push_back(i);
  }
  const auto total = [&](std::size_t i) {
    return nodes[i].score + EndScore(pieces[i]);
  };
  std::stable_sort(
      order.begin(), order.end(),
      [&](std::size_t a, std::size_t b) { return total(a) > total(b); });
  std::vector<AddressChain> chains;
  for (const std::size_t last : order) {
    if (chains.size() == limit) break;
    AddressChain chain;
    chain.score = total(last);
    for (std::size_t i = last; i != kNone; i = nodes[i].before) {
      chain.pieces.push_back(pieces[i]);
    }
    std::reverse(chain.pieces.begin(), chain.pieces.end());
    const bool overlaps = std::any_of(
        chains.begin(), chains.end(), [&](const AddressChain& other) {
          return other.begin() < chain.end() && chain.begin() < other.end();
        });
    if (!overlaps) chains.push_back(std::move(chain));
  }
  return chains;
}

}  // namespace undox
