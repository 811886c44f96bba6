#ifndef UNDOX_DETECTORS_CUES_CALL_CLAUSE_H_
#define UNDOX_DETECTORS_CUES_CALL_CLAUSE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pii/span.h"

namespace undox {

// A clause as the call model reads it. The trainer and the detector both take
// features from here: a change makes trained weights worthless.
struct CallClause {
  // Features are numbers in [0, kBuckets).
  static constexpr std::uint32_t kBuckets = 1U << 16;
  // A longer clause is read to here.
  static constexpr std::size_t kMostTokens = 120;

  Span span;  // Of the text, without the marks around it.
  // Hashed runs of one to four tokens, ascending, without repetition. A token
  // is a Chinese character, a Latin word in lower case, or a run of digits
  // whose digits are dropped; begin and end of the clause are tokens, too.
  std::vector<std::uint32_t> features;
};

// The clauses of normalized text, set apart by commas, stops and new lines.
// Linear in the length of the text.
std::vector<CallClause> CallClausesOf(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUES_CALL_CLAUSE_H_
