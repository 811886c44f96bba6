#ifndef UNDOX_DETECTORS_NAMES_NAME_CUE_H_
#define UNDOX_DETECTORS_NAMES_NAME_CUE_H_

#include <cstdint>

#include "detectors/names/name_text.h"

namespace undox {

// Words that announce a name. Positions are INDICES of characters.

// Returns true if a label of a form or of a call to find somebody stands
// before `begin`, with marks between or none: 收件人：, 本名.
bool FollowsNameLabel(const NameText& text, std::uint32_t begin);

// Returns true if the characters [begin, end) are announced as a name and stop
// where no word goes on: 他就叫XY，, 实名XY。, 收件人XY尾号, XY的卡号.
bool IsAnnounced(const NameText& text, std::uint32_t begin, std::uint32_t end);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_CUE_H_
