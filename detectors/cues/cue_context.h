#ifndef UNDOX_DETECTORS_CUES_CUE_CONTEXT_H_
#define UNDOX_DETECTORS_CUES_CUE_CONTEXT_H_

#include <optional>
#include <string_view>

#include "detectors/text/text_detector.h"
#include "pii/cue.h"

namespace undox {

// What the words before and behind a cue word make of it; nullopt if it says
// nothing there. A call or an expose verb behind a negation (别, 不要, don't)
// becomes kCondemn, behind a passive (被) kVictim; a call that is told
// (一直打电话骂我) or is not about a third person says nothing, nor does an
// expose verb that stands alone in quotation marks. `text` is normalized.
std::optional<Cue> InContext(std::string_view text, const Hit& hit, Cue cue);

// Returns true if a call made of parts holds a negation behind its first word:
// 大家不要去骂他.
bool HoldsNegation(std::string_view call);

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUES_CUE_CONTEXT_H_
