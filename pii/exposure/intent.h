#ifndef UNDOX_PII_EXPOSURE_INTENT_H_
#define UNDOX_PII_EXPOSURE_INTENT_H_

#include <span>

#include "pii/cue.h"
#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_input.h"
#include "pii/finding.h"

namespace undox {

// Maps the words of a post and what was decided about its subject to the cues
// of the intent ledger, and sets lawful_report and solicitation. An accusation
// (whole) or an insult (half) also adds the reputation channel. Described at
// CollectExposureInput, which calls it; `input` gains and loses nothing else.
void CollectIntent(std::span<const Finding> findings, const Cues& cues,
                   const SubjectTraits& traits, ExposureInput& input);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_INTENT_H_
