#include "detectors/places/address_judge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <utility>

#include "detectors/names/name_edge.h"
#include "detectors/text/code_points.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

using enum PieceKind;

std::string ToUtf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | (c >> 6));
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      if (c >= 0x10000) {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
      } else {
        out += static_cast<char>(0xE0 | (c >> 12));
      }
      out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

PlaceGrain GrainOf(PieceKind kind) {
  constexpr std::array<PlaceGrain, static_cast<std::size_t>(kCount)> kGrains = {
      PlaceGrain::kProvince, PlaceGrain::kCity,      PlaceGrain::kCounty,
      PlaceGrain::kTownship, PlaceGrain::kCommunity, PlaceGrain::kCommunity,
      PlaceGrain::kStreet,   PlaceGrain::kStreet,    PlaceGrain::kStreet,
      PlaceGrain::kCompound, PlaceGrain::kCompound,  PlaceGrain::kCompound,
      PlaceGrain::kCompound, PlaceGrain::kBuilding,  PlaceGrain::kBuilding,
      PlaceGrain::kBuilding, PlaceGrain::kDoor,      PlaceGrain::kDoor};
  return kGrains[static_cast<std::size_t>(kind)];
}

// What one link adds to the log-odds: hand-set, measured on invented posts and
// on real comments (tests/bench).
double WeightOf(const Piece& piece) {
  switch (piece.kind) {
    case kProvince:
      return 0.3;
    case kCity:
      return 0.5;
    case kCounty:
      return 0.8;
    case kTown:
    case kRoad:
    case kOffice:
    case kLodging:
      return 0.5;
    case kVillage:
      return 0.6;
    case kGroup:
      return 0.9;
    case kHouse:
      return 0.9;
    case kEstate:
      return piece.weak ? 0.3 : 0.6;
    case kBuilding:
    case kUnit:
      return 1.0;
    case kRoom:
      if (piece.bare && piece.weak) return 0.7;
      return piece.bare && piece.score > 0.8 ? 1.3 : 1.0;
    case kFloor:
    case kTail:
    case kLane:
      return 0.5;
    default:
      return 0.2;
  }
}

// 博物院地址: whose address it is stands before the word.
bool IsOfInstitution(std::u32string_view text, std::size_t at,
                     std::u32string_view word) {
  constexpr std::u32string_view kInstitutions =
      U"院馆店司局所行厅校厂站寺宫园吧部处";
  return word == U"地址" && at > 0 &&
         kInstitutions.find(text[at - 1]) != kInstitutions.npos;
}

// What the evidence calls the parts of an address, from coarse to fine.
constexpr std::pair<PieceKind, std::string_view> kParts[] = {
    {kProvince, "province"}, {kCity, "city"},       {kCounty, "county"},
    {kTown, "town"},         {kVillage, "village"}, {kGroup, "group"},
    {kRoad, "road"},         {kLane, "lane"},       {kHouse, "house-number"},
    {kEstate, "estate"},     {kOffice, "office"},   {kLodging, "lodging"},
    {kBuilding, "building"}, {kUnit, "unit"},       {kFloor, "floor"},
    {kRoom, "room"},         {kTail, "way"}};

constexpr double kIntercept = -1.9;

// 住X, but not 记住X and 保住X.
bool FollowsLive(std::u32string_view text, std::size_t begin) {
  if (begin == 0 || text[begin - 1] != U'住') return false;
  constexpr std::u32string_view kHold = U"记保忍抓堵挡困站停稳留拦止顶扛";
  return begin == 1 || kHold.find(text[begin - 2]) == kHold.npos;
}

// An estate in a district that both have their full names, and nothing more
// in that place of a list or at the end of a clause: 江夏区春晓家园.
bool IsListedEstate(std::u32string_view text, const AddressChain& chain) {
  bool county = false;
  for (const Piece& piece : chain.pieces) {
    const char32_t last = text[piece.end - 1];
    county |= piece.kind <= kCounty && piece.end - piece.begin >= 3 &&
              std::u32string_view(U"区县市旗").find(last) !=
                  std::u32string_view::npos;
  }
  const std::size_t end = chain.end();
  const Piece& estate = chain.pieces.back();
  constexpr std::u32string_view kTelling = U"苑府湾居轩庭邸郡都";
  if (!county || estate.kind != kEstate ||
      (estate.weak && kTelling.find(text[end - 1]) == kTelling.npos)) {
    return false;
  }
  return end == text.size() || !(IsHan(text[end]) || IsDigit(text[end])) ||
         text.substr(end).starts_with(U"出没");
}

struct Structure {
  double log_odds = kIntercept;
  bool numbered = false;
  bool named = false;    // Road, estate, village: finer than a district.
  bool telling = false;  // Named with a suffix of its own, or in a region.
  int numbers = 0;
  PlaceGrain grain = PlaceGrain::kNone;
};

Structure StructureOf(const AddressChain& chain) {
  Structure s;
  std::set<PieceKind> seen;
  double region = 0;
  for (const Piece& piece : chain.pieces) {
    s.grain = std::max(s.grain, GrainOf(piece.kind));
    if (piece.numbered) {
      s.numbered = true;
      ++s.numbers;
    } else if (piece.kind >= kTown) {
      s.named = true;
      const bool house = piece.kind != kOffice && piece.kind != kLodging;
      s.telling |= house && (!piece.weak || region > 0);
    }
    if (!seen.insert(piece.kind).second) continue;
    if (piece.kind <= kCounty) {
      region += WeightOf(piece);
    } else {
      s.log_odds += WeightOf(piece);
    }
  }
  s.log_odds += std::min(region, 1.3);
  if (!s.numbered) s.log_odds -= 1.0;
  return s;
}

// Without a number or a name finer than a town there is no address; without
// a number it needs a word of residence right before it.
bool CanBeAddress(const AddressChain& chain, const Structure& s,
                  bool introduced, bool listed) {
  // 家住鲁山县辛集乡.
  const bool town = s.grain == PlaceGrain::kTownship && introduced &&
                    chain.Has(kCounty) && chain.Has(kTown);
  if (town && !s.numbered) return true;
  if (s.grain < PlaceGrain::kCommunity) return false;
  if (!s.numbered) return s.telling && (introduced || listed);
  if (s.named) return true;
  const int links = static_cast<int>(chain.Has(kBuilding)) +
                    static_cast<int>(chain.Has(kUnit)) +
                    static_cast<int>(chain.Has(kRoom));
  return links >= 2 && (introduced || chain.Has(kRoom));
}

// What looks like an address and is none: a hidden one, a mountain, a hotel.
bool IsNoPlace(std::u32string_view text, const AddressChain& chain,
               const Structure& structure) {
  // The writer of 某小区 and XX路XX号 hid the place.
  const std::u32string_view written =
      text.substr(chain.begin(), chain.end() - chain.begin());
  for (const std::u32string_view hidden : {U"某", U"XX", U"xx", U"××"}) {
    if (written.find(hidden) != written.npos) return true;
  }
  // 住在安徽大别山.
  constexpr std::u32string_view kNature = U"山岛谷湾洲峰港塘桥台";
  const Piece& last = chain.pieces.back();
  if (!structure.numbered && last.weak && last.kind == kEstate &&
      !chain.Has(kCounty) && kNature.find(text[last.end - 1]) != kNature.npos) {
    return true;
  }
  // 住了东大街的酒店.
  if (!structure.numbered) {
    for (const std::u32string_view lodging :
         {U"的酒店", U"的民宿", U"的宾馆", U"的旅馆", U"的青旅", U"的客栈"}) {
      if (text.substr(chain.end()).starts_with(lodging)) return true;
    }
  }
  // 住在凤凰一路过来: a name without a number must also end there.
  const std::size_t end = chain.end();
  if (!structure.numbered && end < text.size() && IsHan(text[end]) &&
      !IsFunctionCharacter(text, end)) {
    return true;
  }
  return false;
}

}  // namespace

PlaceCues::PlaceCues() {
  constexpr std::pair<std::string_view, Family> kNames[] = {
      {"residence", kResidence},
      {"person", kPerson},
      {"business", kBusiness},
      {"venue", kVenue}};
  for (const auto& row : ParseTsv(DetectorData("place_cues.tsv"))) {
    const auto* family =
        std::find_if(std::begin(kNames), std::end(kNames),
                     [&](const auto& name) { return name.first == row[0]; });
    if (row.size() < 2 || family == std::end(kNames)) std::abort();
    words_.AddAll(row[1], '|', family->second);
  }
}

PlaceCues::Reading PlaceCues::Read(std::u32string_view text, std::size_t begin,
                                   std::size_t end) const {
  Reading reading;
  std::set<std::u32string_view> seen;
  for (std::size_t at = 0; at < text.size();) {
    const WordTable::Match match = words_.LongestAt(text, at);
    const bool inside = at >= begin && at < end;
    // A clinic's name says that the place is public; a hotel's or estate's
    // says nothing about who lives there.
    if (!match || (inside && match.family != kVenue)) {
      ++at;
      continue;
    }
    const std::u32string_view word = text.substr(at, match.length);
    at += match.length;
    if (at <= begin && match.family != kPerson) {
      reading.introduction = ToUtf8(word);
      reading.introduced_by = IsOfInstitution(text, at - match.length, word)
                                  ? kBusiness
                                  : static_cast<Family>(match.family);
      reading.gap = begin - at;
    }
    if (seen.insert(word).second) ++reading.count[match.family];
  }
  return reading;
}

AddressJudgement JudgeAddress(std::u32string_view text,
                              const AddressChain& chain,
                              const PlaceCues::Reading& cues,
                              bool beside_person) {
  AddressJudgement judgement;
  const Structure structure = StructureOf(chain);
  const bool near = !cues.introduction.empty() && cues.gap <= 3;
  // 窝点找着了,在X.
  constexpr std::size_t kStillNear = 8;
  const bool found_at = cues.gap <= kStillNear && chain.begin() > 0 &&
                        text[chain.begin() - 1] == U'在' &&
                        !cues.introduction.empty();
  const bool introduced =
      ((near || found_at) && cues.introduced_by == PlaceCues::kResidence) ||
      FollowsLive(text, chain.begin());
  const bool personal =
      beside_person || cues.count[PlaceCues::kPerson] > 0 || introduced;
  const bool listed = !structure.numbered && personal &&
                      cues.count[PlaceCues::kBusiness] == 0 &&
                      cues.count[PlaceCues::kVenue] == 0 &&
                      IsListedEstate(text, chain);
  if (!CanBeAddress(chain, structure, introduced, listed)) return judgement;
  if (IsNoPlace(text, chain, structure)) return judgement;
  judgement.grain = structure.grain;
  double log_odds = structure.log_odds;
  if (introduced) {
    log_odds += 1.6;
  } else if (cues.count[PlaceCues::kResidence] > 0) {
    log_odds += 0.7;
  }
  if (listed) log_odds += 1.1;
  if (near && !introduced) log_odds -= 1.5;
  log_odds += 0.4 * std::min(cues.count[PlaceCues::kPerson], 3);
  if (beside_person) log_odds += 0.8;
  // Somebody lives at a flat's door, whatever is sold there.
  const bool door =
      chain.Has(kUnit) && chain.Has(kRoom) && chain.Has(kBuilding);
  log_odds -= 1.3 * std::min(cues.count[PlaceCues::kBusiness], door ? 1 : 3);
  log_odds -= 0.9 * std::min(cues.count[PlaceCues::kVenue], 3);
  judgement.confidence = 1 / (1 + std::exp(-log_odds));
  std::vector<std::string>& checks = judgement.evidence.checks;
  for (const auto& [kind, part] : kParts) {
    if (chain.Has(kind)) checks.emplace_back(part);
  }
  if (introduced) {
    judgement.evidence.context.push_back(near ? cues.introduction : "住");
  }
  return judgement;
}

}  // namespace undox
