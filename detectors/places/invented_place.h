#ifndef UNDOX_DETECTORS_PLACES_INVENTED_PLACE_H_
#define UNDOX_DETECTORS_PLACES_INVENTED_PLACE_H_

#include <string_view>

#include "pii/span.h"

namespace undox {

// How strongly the words around `place` (bytes of `text`, normalized) say that
// nobody lives there, as it is of a story, a game, a script, a lesson or an
// exam: log-odds from 0 to 4.
double InventedPlaceWeight(std::string_view text, Span place);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_INVENTED_PLACE_H_
