#ifndef UNDOX_DETECTORS_NUMBERS_EMAIL_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_EMAIL_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds EMAIL_ADDRESS: plain ones, and those in disguise, where '@' is written
// [at], (at), " at ", 艾特, 圈a or '#', and dots as [dot], " dot " or 点. A QQ
// number after QQ邮箱 is one too. The value is the address in lower case.
//
// An address of a role (service@, support@, noreply@) has Holder::kBusiness.
// Not addresses: @names in talk, user@host of a shell, version pins
// (left-pad@1.3.0), keys of URLs. Immutable and thread-safe.
class EmailDetector final : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_EMAIL_DETECTOR_H_
