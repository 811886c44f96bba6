#ifndef UNDOX_DETECTORS_TEXT_NORMALIZED_TEXT_H_
#define UNDOX_DETECTORS_TEXT_NORMALIZED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// A text in the one form that every pattern is written for, with the way back.
//
// Undone: full width and compatibility forms, zero-width and combining marks,
// Traditional characters (one by one, OpenCC's table), digits in every
// disguise where they form a number, letter look-alikes inside Latin words,
// separators inside a disguised number. Kept: case, line breaks, punctuation
// other than full-width ASCII forms (，becomes "," and ： becomes ":").
// Invalid UTF-8 becomes U+FFFD. Immutable once built; safe to share.
class NormalizedText {
 public:
  // Valid UTF-8 without zero-width characters.
  std::string_view text() const { return text_; }

  // The submitted bytes that `normalized` (bytes of text()) came from. Always
  // covers whole code points of the submitted text; a span that touches a
  // folded number covers all of its pieces and what stands between them.
  Span ToSubmitted(Span normalized) const;

  // Returns true if anything in the span was written in disguise: a digit that
  // was not a digit, a separator inside a number, zero-width characters.
  // Plain full-width forms and Traditional characters are no disguise.
  bool IsDisguised(Span normalized) const;

  // Size of the submitted text in bytes.
  std::size_t submitted_bytes() const { return submitted_bytes_; }

 private:
  friend class NormalizedTextBuilder;

  // From normalized byte `to` on, until the next segment, text came from the
  // submitted bytes [from, from_end): byte by byte if verbatim, else as one
  // block.
  struct Segment {
    std::uint32_t to = 0;
    std::uint32_t from = 0;
    std::uint32_t from_end = 0;
    bool verbatim = true;
    bool disguised = false;     // Its characters were.
    bool after_hidden = false;  // Invisible characters were dropped before it.
  };

  // Index of the segment that holds `normalized_byte`.
  std::size_t IndexAt(std::size_t normalized_byte) const;

  std::string text_;
  std::vector<Segment> segments_;  // Ascending, never empty.
  std::size_t submitted_bytes_ = 0;
};

// Fewer signs that may be digits, or signs farther apart, are no number in
// disguise, nor are fewer letters one that is spelled.
constexpr int kFewestNumberDigits = 5;
constexpr std::size_t kNumberReachBytes = 48;  // Of the submitted text.
constexpr int kFewestSpelledLetters = 17;
constexpr int kFewestPlateDigits = 2;
constexpr int kFewestAddressDigits = 3;
constexpr int kFewestLabelledLetters = 6;  // Where a label is needed.
constexpr char32_t kLatinEnd = 0x250;      // Letters with tone marks.

// Normalizes `utf8`, at most 4 GiB. Linear in its size. Thread-safe.
NormalizedText Normalize(std::string_view utf8);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_NORMALIZED_TEXT_H_
