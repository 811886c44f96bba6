#ifndef UNDOX_DETECTORS_NAMES_NAME_SETTING_H_
#define UNDOX_DETECTORS_NAMES_NAME_SETTING_H_

#include <string_view>

namespace undox {

// What to doubt every name of a text by that holds no private data: it tells
// or reviews a story (连载, 饰演), talks about names (重名, 这名字) or shows
// how to fill or write something (示例, 范文). 0: none of these.
float SettingPenalty(std::string_view utf8);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_SETTING_H_
