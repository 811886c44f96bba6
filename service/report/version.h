#ifndef UNDOX_SERVICE_REPORT_VERSION_H_
#define UNDOX_SERVICE_REPORT_VERSION_H_

#include <string_view>

namespace undox {

// The version of the program, "1.2.3", as CMakeLists.txt states it.
std::string_view UndoxVersion();

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_VERSION_H_
