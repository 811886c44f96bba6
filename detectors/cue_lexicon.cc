#include "detectors/cue_lexicon.h"

#include <cstdlib>

#include "detectors/embedded_data.h"
#include "detectors/tsv.h"

namespace undox {

CueLexicon::CueLexicon() {
  for (const auto& row : ParseTsv(DetectorData("cues.tsv"))) {
    const auto cue = row.size() >= 2 ? CueFromId(row[0]) : std::nullopt;
    if (!cue) std::abort();
    patterns_.push_back(
        {std::string(row[1]), Pattern::Form::kLiteral, /*caseless=*/true});
    cues_.push_back(*cue);
  }
}

Cues CueLexicon::Read(const NormalizedText& text,
                      std::span<const Hit> hits) const {
  Cues cues;
  for (const Hit& hit : hits) {
    cues.hits.push_back(
        {cues_[hit.pattern], text.ToSubmitted({hit.begin, hit.end})});
  }
  return cues;
}

}  // namespace undox
