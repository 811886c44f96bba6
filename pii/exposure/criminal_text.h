#ifndef UNDOX_PII_EXPOSURE_CRIMINAL_TEXT_H_
#define UNDOX_PII_EXPOSURE_CRIMINAL_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pii/cue.h"
#include "pii/exposure.h"
#include "pii/post.h"

namespace undox {

// What the words of a post say that counts beside the items in it. A lead for
// a human: a seller may boast, and a word may be somebody else's.
struct CriminalWords {
  bool insider = false;                   // The author has the data from a job.
  std::optional<ClaimedRecords> claimed;  // In a post that offers data.
  std::vector<std::string> flags;         // Ids, sorted; see CriminalFlagIds.
};

// Reads `text` (no more than its first 64 kB) and the words found in it.
//
// Flags, none of which has a count (2017 No.10 art. 5; design: exposure):
// - "for_sale": personal records are offered (public security law 56): words
//   of a sale, and of what is sold.
// - "known_crime_use": it says what the data is to be used for (5(1)(2)).
// - "proceeds_5000": it says that 5,000 yuan or more came in (5(1)(7)).
// - "grave_result": it tells of a death, an attack or a kidnap (5(2)(1)).
// - "organised_search": it asks the crowd, or pays, to identify somebody (2023
//   No.14).
// - "reposts_500", "views_5000": the units of 2013 No.21 art. 2, by analogy.
// "whereabouts_for_crime" (5(1)(1)) is left to whoever knows of whereabouts.
CriminalWords ReadCriminalWords(std::string_view text, const Cues& cues,
                                const Reach& reach);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_CRIMINAL_TEXT_H_
