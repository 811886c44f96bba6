#ifndef UNDOX_DETECTORS_NUMBERS_EXPOSING_TEXT_H_
#define UNDOX_DETECTORS_NUMBERS_EXPOSING_TEXT_H_

#include <string_view>

namespace undox {

// Returns true if a normalized text holds a word of those that lay somebody
// open (避雷, 盗图, 小号, is stealing): accounts that nothing announces count
// there. Takes linear time.
bool IsExposing(std::string_view text);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_EXPOSING_TEXT_H_
