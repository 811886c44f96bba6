#ifndef UNDOX_SERVICE_CASEWORK_PHRASES_H_
#define UNDOX_SERVICE_CASEWORK_PHRASES_H_

#include <string>
#include <string_view>

#include "pii/language.h"

namespace undox {

// The words of service/casework/templates/phrases.tsv for `id` of `group`
// ("measure", "delete"); empty if there are none.
std::string Words(std::string_view group, std::string_view id,
                  Language language = Language::kChinese);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_PHRASES_H_
