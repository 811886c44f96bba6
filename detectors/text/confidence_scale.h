#ifndef UNDOX_DETECTORS_TEXT_CONFIDENCE_SCALE_H_
#define UNDOX_DETECTORS_TEXT_CONFIDENCE_SCALE_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace undox {

// Makes probabilities of what detectors say: each type's log-odds are stretched
// and shifted as fitted to invented posts (training/confidence; Platt 1999).
// Immutable and thread-safe.
class ConfidenceScale {
 public:
  // Probabilities are kept between these.
  static constexpr double kLeast = 0.02;
  static constexpr double kMost = 0.998;

  struct Line {
    double slope = 1;
    double offset = 0;
  };

  // Rows of `tsv`: type, slope, offset; further columns are not read. A row of
  // another shape is our bug (abort).
  explicit ConfidenceScale(std::string_view tsv);

  // The shipped scale.
  static const ConfidenceScale& Shipped();

  // The probability that a finding of `type` is one, of which its detector says
  // `confidence` in [0, 1]. Types without a row are taken at their word.
  double Probability(std::string_view type, double confidence) const;

  static double LogOdds(double probability);

 private:
  std::map<std::string, Line, std::less<>> lines_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_CONFIDENCE_SCALE_H_
