#ifndef UNDOX_DETECTORS_NAMES_NAME_DETECTOR_H_
#define UNDOX_DETECTORS_NAMES_NAME_DETECTOR_H_

#include <vector>

#include "detectors/names/english_names.h"
#include "detectors/names/name_tagger.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds PERSON: full names, Chinese and English. Runs on every text, behind
// the detectors whose findings a name cannot overlap. Not found, by intent:
// surname with title, redacted names (张某), nicknames, and names of public
// figures, brands and fiction unless private data stands beside them.
// Immutable and thread-safe.
class NameDetector : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override { return {}; }
  bool MayFind(std::u16string_view symbols) const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  NameTagger tagger_;
  EnglishNames english_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_DETECTOR_H_
