#ifndef UNDOX_SERVICE_CLI_CACHE_DIR_H_
#define UNDOX_SERVICE_CLI_CACHE_DIR_H_

#include <string>

namespace undox {

// $XDG_CACHE_HOME/undox, or ~/.cache/undox; made if it is missing. Empty if
// neither variable is set or the directory cannot be made.
std::string DefaultCacheDir();

}  // namespace undox

#endif  // UNDOX_SERVICE_CLI_CACHE_DIR_H_
