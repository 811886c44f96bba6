#ifndef UNDOX_DETECTORS_NAMES_NAME_DECODING_H_
#define UNDOX_DETECTORS_NAMES_NAME_DECODING_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "detectors/names/name_text.h"
#include "detectors/text/span_index.h"

namespace undox {

// A name that was found: characters [begin, end) of the text.
struct TaggedName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float score = 0;  // Log-odds, with everything that was weighed.
};

// A name is one above this score; where nothing private stands in the text,
// above the other: a live stream holds many such texts and few such names.
constexpr float kNameThreshold = 0.5f;
constexpr float kBareThreshold = 1.0f;

// What becomes of the proposed names of a text, all in time linear in the
// text but for logarithms. Proposed are at most six names at one place, of at
// most four characters.

// Lifts what stands in a list beside a sure name, or in one of three rows or
// more that look alike and of which one holds one. `names` ascend by begin.
void ApplyListBonus(const NameText& text, std::vector<TaggedName>& names);

// Those above `threshold`, best first, without overlaps; ascending in the
// end. `text_size` is in characters.
std::vector<TaggedName> BestNames(std::vector<TaggedName> proposed,
                                  std::size_t text_size,
                                  float threshold = kNameThreshold);

// Adds every other mention of a name that was surely one, outside of what is
// taken. `names` are ascending and disjoint, and are so in the end.
void AddRepeats(const NameText& text, const SpanIndex& taken,
                std::vector<TaggedName>& names);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_DECODING_H_
