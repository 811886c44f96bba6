#include "detectors/cues/cue_lexicon.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "detectors/cues/cue_context.h"
#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

bool IsLatin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Returns true unless a Latin letter of the phrase continues outside of it.
bool IsWholeWord(std::string_view text, const Hit& hit) {
  const bool joined_before =
      hit.begin > 0 && IsLatin(text[hit.begin]) && IsLatin(text[hit.begin - 1]);
  const bool joined_after = hit.end < text.size() &&
                            IsLatin(text[hit.end - 1]) &&
                            IsLatin(text[hit.end]);
  return !joined_before && !joined_after;
}

// Whole-word hits that lie in no longer one, by (begin, longest first). What
// `stays` accepts is dropped only inside its own kind or inside what `swallows`
// accepts.
template <typename Stays, typename Swallows>
std::vector<Hit> Longest(std::string_view text, std::span<const Hit> hits,
                         Stays stays, Swallows swallows) {
  std::vector<Hit> words;
  for (const Hit& hit : hits) {
    if (IsWholeWord(text, hit)) words.push_back(hit);
  }
  std::stable_sort(words.begin(), words.end(), [](const Hit& a, const Hit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Hit> kept;
  std::uint32_t covered_to = 0;      // The farthest end of what is kept …
  std::uint32_t covered_all_to = 0;  // … and of what covers everything.
  for (const Hit& hit : words) {
    const bool same = !kept.empty() && kept.back().begin == hit.begin &&
                      kept.back().end == hit.end;
    const bool tough = stays(hit);
    if (hit.end <= (tough ? covered_all_to : covered_to) && !same) continue;
    covered_to = std::max(covered_to, hit.end);
    if (tough || swallows(hit)) {
      covered_all_to = std::max(covered_all_to, hit.end);
    }
    kept.push_back(hit);
  }
  return kept;
}

// Replaces "<name>" in `pattern` by the part of that name.
std::string Assemble(std::string_view pattern,
                     const std::map<std::string, std::string>& parts) {
  std::string whole(pattern);
  for (const auto& [name, part] : parts) {
    const std::string slot = "<" + name + ">";
    for (std::size_t at = whole.find(slot); at != whole.npos;
         at = whole.find(slot, at + part.size())) {
      whole.replace(at, slot.size(), part);
    }
  }
  return whole;
}

// Adds the calls that patterns found where no word of the family was heard.
void AddPatternCalls(const std::vector<CueHit>& calls, Cues& cues) {
  for (const CueHit& call : calls) {
    const bool heard =
        std::any_of(cues.hits.begin(), cues.hits.end(), [&](const CueHit& hit) {
          return hit.cue == call.cue && hit.span.begin < call.span.end &&
                 call.span.begin < hit.span.end;
        });
    if (!heard) cues.hits.push_back(call);
  }
  std::stable_sort(cues.hits.begin(), cues.hits.end(),
                   [](const CueHit& a, const CueHit& b) {
                     return a.span.begin < b.span.begin;
                   });
}

}  // namespace

void CueLexicon::AddCallPatterns() {
  std::map<std::string, std::string> parts;
  for (const auto& row : ParseTsv(DetectorData("call_patterns.tsv"))) {
    if (row.size() < 2 || row[1].empty()) std::abort();
    const std::string pattern = Assemble(row[1], parts);
    if (row[0].starts_with('=')) {
      parts[std::string(row[0].substr(1))] = pattern;
      continue;
    }
    const std::optional<Cue> cue = CueFromId(row[0]);
    if (!cue) std::abort();
    patterns_.push_back({pattern, Pattern::Form::kRegex, /*caseless=*/true});
    cues_.push_back(cue);
  }
}

CueLexicon::CueLexicon() {
  for (const auto& row : ParseTsv(DetectorData("cues.tsv"))) {
    if (row.size() < 2 || row[1].empty()) std::abort();
    const std::optional<Cue> cue = CueFromId(row[0]);
    if (!cue && row[0] != "-") std::abort();
    patterns_.push_back(
        {std::string(row[1]), Pattern::Form::kLiteral, /*caseless=*/true});
    cues_.push_back(cue);
  }
  AddCallPatterns();
}

Cues CueLexicon::Read(const NormalizedText& text,
                      std::span<const Hit> hits) const {
  Cues cues;
  const auto is_third = [&](const Hit& hit) {
    return cues_[hit.pattern] == Cue::kThirdPronoun;
  };
  const auto is_swallower = [&](const Hit& hit) {
    return !cues_[hit.pattern].has_value();
  };
  std::vector<Hit> words;
  std::vector<CueHit> calls;
  for (const Hit& hit : hits) {
    if (patterns_[hit.pattern].form == Pattern::Form::kLiteral) {
      words.push_back(hit);
    } else if (IsWholeWord(text.text(), hit)) {
      auto cue = InContext(text.text(), hit, *cues_[hit.pattern]);
      if (!cue) continue;
      const std::string_view call =
          text.text().substr(hit.begin, hit.end - hit.begin);
      if (HoldsNegation(call)) cue = Cue::kCondemn;
      calls.push_back({*cue, text.ToSubmitted({hit.begin, hit.end})});
    }
  }
  for (const Hit& hit : Longest(text.text(), words, is_third, is_swallower)) {
    if (!cues_[hit.pattern]) continue;
    const auto cue = InContext(text.text(), hit, *cues_[hit.pattern]);
    if (!cue) continue;
    cues.hits.push_back({*cue, text.ToSubmitted({hit.begin, hit.end})});
  }
  if (!calls.empty()) AddPatternCalls(calls, cues);
  return cues;
}

}  // namespace undox
