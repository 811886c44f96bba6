#ifndef UNDOX_DETECTORS_CUES_WORDED_CALL_H_
#define UNDOX_DETECTORS_CUES_WORDED_CALL_H_

#include "detectors/cues/call_model.h"
#include "detectors/text/normalized_text.h"
#include "pii/cue.h"

namespace undox {

// Adds the clauses that `model` takes for calls to act to `cues` of the same
// text, where no word in them was heard as a call, as speaking against one or
// as a victim's, and their context (cue_context.h) does not take it back. A
// clause that names a door, a place or a parcel is kCallOffline, else
// kCallContact.
void AddWordedCalls(const NormalizedText& text, const CallModel& model,
                    Cues& cues);

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUES_WORDED_CALL_H_
