#ifndef UNDOX_DETECTORS_CUES_CUE_LEXICON_H_
#define UNDOX_DETECTORS_CUES_CUE_LEXICON_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "detectors/text/text_detector.h"
#include "pii/cue.h"

namespace undox {

// The cue words of detectors/data/cues.tsv and the calls to act made of parts
// of detectors/data/call_patterns.tsv as patterns of the one scan, and the way
// from their hits to Cues. Immutable and thread-safe.
class CueLexicon {
 public:
  CueLexicon();  // Reads the embedded table; a bad row is our bug (abort).

  // Literals in normalized form (Simplified, half width), then the regexes of
  // calls; caseless for Latin.
  const std::vector<Pattern>& patterns() const { return patterns_; }

  // Turns hits (index into patterns(), ordered by begin) into cues, in text
  // order. Dropped: a hit inside a longer one (family "-" exists only to
  // swallow such; a third person stays inside a call or a threat), a Latin
  // word inside a longer Latin word, and an expose verb that stands alone in
  // quotation marks. A call or an expose verb behind a negation (别, 不要,
  // don't) becomes kCondemn, behind a passive (被) kVictim; a call that is
  // told (一直打电话骂我) or is not about a third person is dropped. A call of
  // a regex counts where no word of its family was heard, and swallows nothing.
  Cues Read(const NormalizedText& text, std::span<const Hit> hits) const;

 private:
  void AddCallPatterns();

  std::vector<Pattern> patterns_;
  std::vector<std::optional<Cue>> cues_;  // nullopt: family "-".
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUES_CUE_LEXICON_H_
