#ifndef UNDOX_TESTS_DETECTORS_PLACES_PLACE_CLAIM_H_
#define UNDOX_TESTS_DETECTORS_PLACES_PLACE_CLAIM_H_

#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/text/normalized_text.h"
#include "detectors/text/pattern_set.h"
#include "detectors/text/text_detector.h"

namespace undox {

// A text and what a detector must find in it: the values, in order.
struct PlaceClaim {
  const char* name;
  const char* text;
  std::vector<std::string> values;
};

inline void PrintTo(const PlaceClaim& claim, std::ostream* os) {
  *os << claim.name;
}

// One detector alone with its own pattern set, which is compiled once for all
// tests: thousands of place names take seconds.
class LoneDetector {
 public:
  explicit LoneDetector(std::unique_ptr<TextDetector> detector)
      : detector_(std::move(detector)),
        patterns_(*PatternSet::Compile(detector_->Patterns(),
                                       testing::TempDir() + "/undox-tests")),
        scratch_(*patterns_.NewScratch()) {}

  std::vector<Candidate> Detect(std::string_view utf8) {
    const NormalizedText text = Normalize(utf8);
    std::vector<SetHit> set_hits;
    EXPECT_TRUE(patterns_.Scan(text.text(), scratch_, set_hits).ok());
    std::vector<Hit> hits;
    for (const SetHit& hit : set_hits) {
      hits.push_back({hit.pattern, hit.begin, hit.end});
    }
    std::vector<Candidate> out;
    if (!hits.empty()) detector_->Detect({text, hits, {}}, out);
    return out;
  }

  // The values found, of `type` only.
  std::vector<std::string> Values(std::string_view utf8,
                                  std::string_view type) {
    std::vector<std::string> values;
    for (const Candidate& candidate : Detect(utf8)) {
      if (candidate.type == type) {
        values.emplace_back(candidate.value.Reveal());
      }
    }
    return values;
  }

 private:
  std::unique_ptr<TextDetector> detector_;
  PatternSet patterns_;
  PatternSet::Scratch scratch_;
};

}  // namespace undox

#endif  // UNDOX_TESTS_DETECTORS_PLACES_PLACE_CLAIM_H_
