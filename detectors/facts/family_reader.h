#ifndef UNDOX_DETECTORS_FACTS_FAMILY_READER_H_
#define UNDOX_DETECTORS_FACTS_FAMILY_READER_H_

#include <vector>

#include "detectors/facts/fact_sentence.h"

namespace undox {

// Appends words for a relative of somebody else of whom the sentence tells a
// name or another datum: 他老婆李X, 王X的女儿在Y小学, 李X是他妈妈, 配偶:李X. A
// relative about whom nothing is found, and the author's, are left out. Type
// FAMILY_RELATION, confidence 0.8 (0.85 with a name), set by hand.
void ReadFamily(const FactSentence& sentence, std::vector<Fact>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_FACTS_FAMILY_READER_H_
