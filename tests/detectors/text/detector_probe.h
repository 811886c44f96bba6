#ifndef UNDOX_TESTS_DETECTORS_TEXT_DETECTOR_PROBE_H_
#define UNDOX_TESTS_DETECTORS_TEXT_DETECTOR_PROBE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/text/pattern_set.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Runs a few detectors alone over texts, as TextScanner runs all of them.
// Thread-compatible.
class DetectorProbe {
 public:
  // In the order in which they run. A pattern that does not compile aborts.
  explicit DetectorProbe(std::vector<std::unique_ptr<TextDetector>> detectors);

  // What is found of the given type (empty: of any), disjoint, by position.
  // Spans are bytes of `text` as submitted.
  std::vector<Candidate> Find(std::string_view text, std::string_view type);

  // `text` with each of those put in braces: "电话{13800138000}".
  std::string Mark(std::string_view text, std::string_view type);

 private:
  std::vector<std::unique_ptr<TextDetector>> detectors_;
  std::vector<std::size_t> first_pattern_;  // Of each detector.
  std::unique_ptr<PatternSet> patterns_;
  PatternSet::Scratch scratch_;
};

// A probe of detectors of the given classes.
template <typename... Detectors>
DetectorProbe ProbeOf() {
  std::vector<std::unique_ptr<TextDetector>> detectors;
  (detectors.push_back(std::make_unique<Detectors>()), ...);
  return DetectorProbe(std::move(detectors));
}

// `marked` without its braces.
std::string Unmarked(std::string_view marked);

}  // namespace undox

#endif  // UNDOX_TESTS_DETECTORS_TEXT_DETECTOR_PROBE_H_
