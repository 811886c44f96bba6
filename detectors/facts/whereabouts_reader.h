#ifndef UNDOX_DETECTORS_FACTS_WHEREABOUTS_READER_H_
#define UNDOX_DETECTORS_FACTS_WHEREABOUTS_READER_H_

#include <vector>

#include "detectors/facts/fact_sentence.h"

namespace undox {

// Appends where somebody else is now, will be at a told time or is every day:
// a flight or train with its day or seat, an inn with its day or room, 现在在
// …, 定位在…, 每天七点出门. Type WHEREABOUTS. Where somebody was, lives or
// works is not meant.
//
// Confidence, set by hand: 0.9 for a numbered journey, 0.85 for a room and a
// position of a device, 0.8 for a place now or at a told time, 0.75 for a
// habit.
void ReadWhereabouts(const FactSentence& sentence, std::vector<Fact>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_WHEREABOUTS_READER_H_
