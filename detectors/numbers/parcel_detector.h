#ifndef UNDOX_DETECTORS_NUMBERS_PARCEL_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_PARCEL_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds TRACKING_NUMBER: a courier's number of a parcel, which tells whoever
// knows it where somebody lives. Two ways: the form alone (SF and 12 or 13
// digits, YT, JT, JD…, the 13 characters of UPU S10), or 10 to 20 letters and
// digits right behind a courier's name or word (快递, 运单号, 顺丰, tracking
// number). Order, transaction and serial numbers are none, nor is a courier's
// phone number. Immutable and thread-safe.
class ParcelDetector final : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

// Returns true if `number`, 13 characters as "EZ123456789CN", carries the
// check digit of UPU S10-12 (weights 8 6 4 2 3 5 9 7, modulo 11).
bool IsValidUpuS10(std::string_view number);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_PARCEL_DETECTOR_H_
