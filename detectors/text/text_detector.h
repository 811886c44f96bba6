#ifndef UNDOX_DETECTORS_TEXT_TEXT_DETECTOR_H_
#define UNDOX_DETECTORS_TEXT_TEXT_DETECTOR_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/text/normalized_text.h"
#include "pii/finding.h"

namespace undox {

// One pattern that a detector wants to hear of. All patterns of all detectors
// go into one Hyperscan database and one pass over the text.
struct Pattern {
  enum class Form {
    kLiteral,  // `expression` is plain UTF-8 text; Hit::begin is exact.
    kRegex,    // Hyperscan syntax, no look-around, no {1,64}; leftmost begin.
  };
  std::string expression;
  Form form = Form::kLiteral;
  bool caseless = false;
};

// Where one pattern matched, in BYTES of the normalized text. For a regex all
// ends of one begin are merged: the longest is reported.
struct Hit {
  std::uint32_t pattern = 0;  // Index into the detector's own Patterns().
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// A finding whose place is still in bytes of the normalized text.
struct Candidate {
  std::string type;
  Span span;  // Bytes of NormalizedText::text().
  Sensitive value;
  double confidence = 1;
  Evidence evidence;
  Holder holder = Holder::kPerson;
  int hidden_symbols = 0;
  PlaceGrain grain = PlaceGrain::kNone;
};

// What a detector weighed and left out.
struct Doubtful {
  std::string type;
  Span span;              // Bytes of NormalizedText::text().
  double confidence = 0;  // Probability that it is what type says …
  double threshold = 0;   // … and from which it would have been found.
  Evidence evidence;
};

// What a detector is given: the normalized text, its own hits in order of
// (begin, end), and what the detectors before it found.
struct DetectorInput {
  const NormalizedText& text;
  std::span<const Hit> hits;
  std::span<const Candidate> earlier;
  // Where to tell what stayed under its threshold. Null in most scans, which
  // then spend nothing on it.
  std::vector<Doubtful>* doubtful = nullptr;
};

// Words in normalized form (NormalizedText), of any case. A text holds the
// trigger if it holds a word of each list; lists may share words.
struct Trigger {
  std::vector<std::vector<std::string>> all_of;
};

// Finds one kind of thing. Immutable after construction and safe to call from
// many threads.
class TextDetector {
 public:
  virtual ~TextDetector() = default;

  // The patterns of this detector, the same at every call.
  virtual std::vector<Pattern> Patterns() const = 0;

  // What every text holds in which Detect finds something, but for texts of
  // the shapes of QuickLook: one of these triggers. By default a literal of
  // Patterns(); overridden where most texts hold one of those.
  virtual std::vector<Trigger> Triggers() const;

  // Called for a text without triggers and shapes, with what QuickLook leaves
  // of it; true if Detect may find something all the same.
  virtual bool MayFind(std::u16string_view symbols) const {
    (void)symbols;
    return false;
  }

  // Appends what it finds to `out`. Called for every text if Patterns() is
  // empty, else only for a text with at least one hit.
  virtual void Detect(const DetectorInput& input,
                      std::vector<Candidate>& out) const = 0;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_TEXT_DETECTOR_H_
