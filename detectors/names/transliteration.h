#ifndef UNDOX_DETECTORS_NAMES_TRANSLITERATION_H_
#define UNDOX_DETECTORS_NAMES_TRANSLITERATION_H_

#include "detectors/names/name_text.h"

namespace undox {

// Returns true if foreign and minority names are written with this character
// (own list); many are surnames or stand in given names too.
bool IsTransliterated(NameText::Symbol symbol);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_TRANSLITERATION_H_
