#ifndef UNDOX_DETECTORS_NUMBERS_MENTION_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_MENTION_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds accounts that are mentioned, "@name", where no platform is named:
// SOCIAL_HANDLE. A name of letters with a digit or '_' tells by itself; one in
// plain letters or Hanzi counts where the text says that an account is meant
// (小号@…, @…这位) or lays somebody open. @全体成员, offices and the press are
// nobody's. Behind AccountDetector. Immutable and thread-safe.
class MentionDetector : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override { return {{"@"}}; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_MENTION_DETECTOR_H_
