#include "detectors/places/address_way_piece.h"

#include <algorithm>

#include "detectors/names/name_edge.h"

namespace undox {
namespace {

using enum PieceKind;
// NOLINTNEXTLINE(google-build-using-namespace)
using namespace std::string_view_literals;

// The end of the way that begins at `at`: of words of a way only, and up to
// where it leads: 电梯右手第二家, 靠窗左边下铺, 东边第三户, 最里面一排; `at` if
// it leads nowhere.
std::size_t WayEnd(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view kWay =
      U"电梯口出楼进门左右手边转拐东南西北侧上下去靠窗对面直走到底第最里外头前"
      U"后"
      U"中一二三四五六七八九十0123456789间户家排铺床角那个顶平房厢隔壁尽";
  constexpr std::u32string_view kEnds[] = {
      U"家",   U"户",   U"间",   U"排",   U"手",   U"左边", U"右边", U"东边",
      U"西边", U"南边", U"北边", U"上铺", U"下铺", U"号床", U"靠窗", U"靠门",
      U"西厢", U"东厢", U"平房", U"那头", U"尽头", U"楼梯", U"楼"};
  constexpr std::size_t kMost = 16;
  std::size_t end = at;
  std::size_t stop = at;
  while (end < text.size() && end - at < kMost &&
         kWay.find(text[end]) != kWay.npos) {
    ++end;
    const std::u32string_view way = text.substr(at, end - at);
    for (const std::u32string_view last : kEnds) {
      if (way.ends_with(last)) stop = end;
    }
  }
  return stop;
}

// How to go on from the floor or, in a village, from its name.
void AddTail(std::u32string_view text, std::size_t at,
             std::vector<Piece>& out) {
  if (U"电楼进左右东西南北靠出最第顶村"sv.find(text[at]) ==
      std::u32string_view::npos) {
    return;
  }
  const bool village = text[at] == U'村';  // 村口第一家.
  const std::size_t from = village ? at + 2 : at;
  if (village && (from >= text.size() ||
                  (text[at + 1] != U'口' && text[at + 1] != U'头'))) {
    return;
  }
  const std::size_t stop = WayEnd(text, from);
  if (stop < from + 2 || text.substr(from, stop - from) == U"电梯") return;
  Piece piece{.begin = at, .end = stop, .kind = kTail, .score = 0.4};
  // 上楼, 左手边: too short to tell a house by itself.
  const std::u32string_view way = text.substr(at, stop - at);
  const bool side = way == U"左手" || way == U"右手" || way == U"西厢" ||
                    way == U"东厢" || text[at] == U'靠';
  if (stop >= at + 3 || side) out.push_back(piece);
  constexpr std::u32string_view kDoors = U"户家间排";
  if (kDoors.find(text[stop - 1]) == kDoors.npos || stop < at + 3) return;
  piece.weak = true;  // As a landmark.
  out.push_back(piece);
}

// 顶楼, 阁楼, 地下室 of a building.
void AddNamedFloor(std::u32string_view text, std::size_t at,
                   std::vector<Piece>& out) {
  constexpr std::u32string_view kFloors[] = {
      U"顶楼复式", U"顶层复式", U"顶楼", U"顶层", U"阁楼", U"地下室"};
  for (const std::u32string_view floor : kFloors) {
    if (!text.substr(at).starts_with(floor)) continue;
    out.push_back({.begin = at,
                   .end = at + floor.size(),
                   .kind = kFloor,
                   .score = 0.4,
                   .weak = true});
    return;
  }
}

// 东头老供销社后院, 村口第二家: where in a village or by an estate.
void AddLandmark(std::u32string_view text, std::size_t at,
                 std::vector<Piece>& out) {
  constexpr std::size_t kMost = 12;
  constexpr std::u32string_view kSides[] = {
      U"东头",   U"西头",   U"南头",   U"北头", U"东边",   U"西边",
      U"南边",   U"北边",   U"东口",   U"西口", U"南口",   U"北口",
      U"村口",   U"村头",   U"村尾",   U"村东", U"村西",   U"东门外",
      U"西门外", U"南门外", U"北门外", U"后街", U"前街",   U"东侧",
      U"西侧",   U"南侧",   U"北侧",   U"后院", U"老屋里", U"屋场"};
  const std::u32string_view rest = text.substr(at);
  const auto* const side =
      std::find_if(std::begin(kSides), std::end(kSides),
                   [&](std::u32string_view s) { return rest.starts_with(s); });
  if (side == std::end(kSides)) return;
  std::size_t end = at + side->size();
  while (end < text.size() && end - at < kMost && IsNameCharacter(text, end)) {
    ++end;
  }
  // What goes on for long is talk.
  if (end < text.size() && IsNameCharacter(text, end)) return;
  Piece piece{.begin = at, .end = end, .kind = kTail, .score = 0.4};
  piece.weak = true;
  out.push_back(piece);
}

}  // namespace

void FindWayPieces(std::u32string_view text, std::vector<Piece>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    AddTail(text, at, out);
    AddNamedFloor(text, at, out);
    AddLandmark(text, at, out);
  }
}

}  // namespace undox
