#ifndef UNDOX_SERVICE_CLI_TERMINAL_H_
#define UNDOX_SERVICE_CLI_TERMINAL_H_

#include "pii/language.h"

namespace undox {

// True if descriptor `fd` is a terminal that may be sent colours: NO_COLOR
// (https://no-color.org) is not set and TERM is not "dumb".
bool WantsColour(int fd);

// Chinese if LC_ALL, LC_MESSAGES or LANG, the first that is set, begins with
// "zh"; else English.
Language LocaleLanguage();

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_TERMINAL_H_
