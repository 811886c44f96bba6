#ifndef UNDOX_DETECTORS_TEXT_EMBEDDED_DATA_H_
#define UNDOX_DETECTORS_TEXT_EMBEDDED_DATA_H_

#include <string_view>

namespace undox {

// The content of the file `name` of detectors/data, compiled into the program;
// empty if there is none of that name. Lives as long as the program.
std::string_view DetectorData(std::string_view name);

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_EMBEDDED_DATA_H_
