#ifndef UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_DETECTOR_H_
#define UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_DETECTOR_H_

#include <vector>

#include "detectors/places/address_judge.h"
#include "detectors/places/pinyin_address.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds ADDRESS written in Latin letters: US and UK forms, Hong Kong flats in
// English, and Chinese addresses in Pinyin. A street alone is a finding only
// beside words of residence or a person.
class WesternAddressDetector : public TextDetector {
 public:
  WesternAddressDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  void DetectEnglish(const DetectorInput& input, Span window,
                     std::vector<Candidate>& out) const;
  void DetectPinyin(const DetectorInput& input, Span window,
                    std::vector<Candidate>& out) const;

  PinyinAddressReader pinyin_;
  std::vector<Pattern> patterns_;
  std::size_t first_pinyin_ = 0;  // Patterns from here on are Pinyin units.
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_DETECTOR_H_
