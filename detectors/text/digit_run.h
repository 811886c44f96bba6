#ifndef UNDOX_DETECTORS_TEXT_DIGIT_RUN_H_
#define UNDOX_DETECTORS_TEXT_DIGIT_RUN_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// Digits as a person groups them when writing a number: "+86 138-0013-8000"
// is a run of four groups. All positions are BYTES of the text it was read
// from. A starred-out digit ('*', 'x', "•") stands in its group as one symbol.
struct DigitRun {
  struct Group {
    Span span;
    std::string symbols;  // '0'-'9', and '*' for a hidden digit.
    int hidden = 0;       // How many symbols are hidden.
    // What stands between the group before and this one; " ", "-", ") ", …
    // For the first group: "+", "(", "+(" or "".
    std::string before;
  };
  std::vector<Group> groups;

  // The symbols of groups [first, last).
  std::string Symbols(std::size_t first, std::size_t last) const;
  // The lengths of groups [first, last), as "344".."C" (one character each,
  // 'A' is 10, 'Z' is 35 or more).
  std::string Shape(std::size_t first, std::size_t last) const;
  // True if something other than a plain space ties the group to the one
  // before it, so that a number cannot begin there. False for the first.
  bool TiedToPrevious(std::size_t group) const;
};

// The run that holds the digit at byte `position` of `text`. At most
// kMaxRunGroups groups; the rest of a longer run is a run of its own.
constexpr std::size_t kMaxRunGroups = 24;
DigitRun ReadDigitRun(std::string_view text, std::size_t position);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_DIGIT_RUN_H_
