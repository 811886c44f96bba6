#ifndef UNDOX_DETECTORS_CUE_LEXICON_H_
#define UNDOX_DETECTORS_CUE_LEXICON_H_

#include <span>
#include <string_view>
#include <vector>

#include "detectors/text_detector.h"
#include "pii/cue.h"

namespace undox {

// The cue words of detectors/data/cues.tsv as patterns of the one scan, and
// the way from their hits to Cues. Immutable and thread-safe.
class CueLexicon {
 public:
  CueLexicon();  // Reads the embedded table; a bad row is our bug (abort).

  // Literals in normalized form (Simplified, half width), caseless for Latin.
  const std::vector<Pattern>& patterns() const { return patterns_; }

  // Turns hits (index into patterns(), ordered by begin) into cues: drops a
  // hit inside a longer one, a Latin word inside a longer Latin word, and one
  // that a negation stands before (别, 不要, don't).
  Cues Read(const NormalizedText& text, std::span<const Hit> hits) const;

 private:
  std::vector<Pattern> patterns_;
  std::vector<Cue> cues_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUE_LEXICON_H_
