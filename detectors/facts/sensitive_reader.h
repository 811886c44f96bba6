#ifndef UNDOX_DETECTORS_FACTS_SENSITIVE_READER_H_
#define UNDOX_DETECTORS_FACTS_SENSITIVE_READER_H_

#include <vector>

#include "detectors/facts/fact_sentence.h"

namespace undox {

// Appends what is told of somebody else's health, pregnancy, sexuality,
// religion, criminal record or money (the classes of PIPL 28 and GB/T
// 35273-2020, annex B). Type SENSITIVE_ATTRIBUTE.
//
// Confidence, set by hand: 0.8 for a labelled value, 0.75 for an illness with
// its verb and for phrases, 0.7 for a sum of money.
void ReadSensitive(const FactSentence& sentence, std::vector<Fact>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_SENSITIVE_READER_H_
