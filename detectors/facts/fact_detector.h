#ifndef UNDOX_DETECTORS_FACTS_FACT_DETECTOR_H_
#define UNDOX_DETECTORS_FACTS_FACT_DETECTOR_H_

#include <vector>

#include "detectors/facts/fact_words.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds what is told of a person besides identifiers: WHEREABOUTS,
// SENSITIVE_ATTRIBUTE, FAMILY_RELATION. Reads only the sentences with a
// person's datum (a name, number, account, home) that earlier detectors found
// and those beside them, so it has no pattern and no trigger and costs nothing
// where nobody is found. Time grows with the text. Immutable, thread-safe.
class FactDetector : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override { return {}; }
  std::vector<Trigger> Triggers() const override { return {}; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  FactWords words_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_FACT_DETECTOR_H_
