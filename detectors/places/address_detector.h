#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_DETECTOR_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_DETECTOR_H_

#include <string>
#include <vector>

#include "detectors/places/address_judge.h"
#include "detectors/places/address_piece.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds ADDRESS in Chinese text (Simplified after normalization): the longest
// run from the first region, road or estate to the room, that says where a
// person lives or can be found. Numbers with a unit (3栋, 12号), estates before
// a number and words of residence (住在) raise it; the regions of
// detectors/data/divisions.tsv fix its left edge. A place name alone, and a
// shop's, firm's or office's own address, is no finding.
class AddressDetector : public TextDetector {
 public:
  AddressDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  void DetectIn(const DetectorInput& input, Span window,
                std::vector<Candidate>& out) const;

  AddressLexicon lexicon_;
  PlaceCues cues_;
  std::vector<Pattern> patterns_;
  std::size_t numberless_ = 0;      // From here on: anchors in a district.
  std::vector<PieceKind> regions_;  // Of the first patterns; others: anchors.
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_DETECTOR_H_
