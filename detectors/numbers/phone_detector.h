#ifndef UNDOX_DETECTORS_NUMBERS_PHONE_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_PHONE_DETECTOR_H_

#include <vector>

#include "detectors/text/text_detector.h"

namespace undox {

// Finds PHONE_NUMBER: mainland mobile and fixed lines, Hong Kong, Macao,
// Taiwan, NANP, United Kingdom, any number with its country code, and numbers
// partly starred out ("138****8000"). Every whole number is checked against
// its numbering plan; the value is E.164 (of a starred one: its symbols, '*'
// for each hidden digit). A number of no known plan is one only right behind
// its label ("Tel: 01 84 17 61 18"); its value is its digits.
//
// Not phones: public service numbers (110, 12345, 95588, 400-, 800-, 1-800-),
// digits inside longer digits, words, addresses of the web or decimals, and a
// number that the words right before it name otherwise (订单号, 单号, ISBN).
// A number of a possible but unassigned mobile range is found with less
// confidence; so are mobile numbers past the first 4,000 of a text, for which
// the plan is not asked. Immutable and thread-safe.
class PhoneDetector final : public TextDetector {
 public:
  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_PHONE_DETECTOR_H_
