#include "detectors/cues/worded_call.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "detectors/cues/cue_context.h"

namespace undox {
namespace {

// A clause in which one of these was heard needs no model.
bool Settles(Cue cue) {
  switch (cue) {
    case Cue::kCallContact:
    case Cue::kCallOffline:
    case Cue::kCallSpread:
    case Cue::kCondemn:
    case Cue::kVictim:
      return true;
    default:
      return false;
  }
}

bool IsSettled(const Cues& cues, Span clause) {
  return std::any_of(cues.hits.begin(), cues.hits.end(),
                     [&](const CueHit& hit) {
                       return Settles(hit.cue) && hit.span.begin < clause.end &&
                              clause.begin < hit.span.end;
                     });
}

Cue FamilyOf(std::string_view clause) {
  constexpr std::array<std::string_view, 16> kPlaces = {
      "门",   "楼下",   "家",     "堵",   "蹲",    "寄",     "送",    "花圈",
      "店里", "单位门", "公司门", "door", "house", "office", "knock", "porch"};
  const bool offline = std::any_of(
      kPlaces.begin(), kPlaces.end(),
      [&](std::string_view word) { return clause.find(word) != clause.npos; });
  return offline ? Cue::kCallOffline : Cue::kCallContact;
}

}  // namespace

void AddWordedCalls(const NormalizedText& text, const CallModel& model,
                    Cues& cues) {
  const Cues heard = cues;
  for (const CallClause& clause : CallClausesOf(text.text())) {
    if (model.Odds(clause) <= CallModel::kCall) continue;
    const Span submitted = text.ToSubmitted(clause.span);
    if (IsSettled(heard, submitted)) continue;
    const std::string_view words =
        text.text().substr(clause.span.begin, clause.span.size());
    const Hit hit = {0, static_cast<std::uint32_t>(clause.span.begin),
                     static_cast<std::uint32_t>(clause.span.end)};
    const std::optional<Cue> cue = InContext(text.text(), hit, FamilyOf(words));
    if (!cue || HoldsNegation(words)) continue;
    cues.hits.push_back({*cue, submitted});
  }
  if (cues.hits.size() == heard.hits.size()) return;
  std::stable_sort(cues.hits.begin(), cues.hits.end(),
                   [](const CueHit& a, const CueHit& b) {
                     return a.span.begin < b.span.begin;
                   });
}

}  // namespace undox
