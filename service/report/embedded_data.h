#ifndef UNDOX_SERVICE_REPORT_EMBEDDED_DATA_H_
#define UNDOX_SERVICE_REPORT_EMBEDDED_DATA_H_

#include <string_view>

namespace undox {

// The content of the file `name` of service/report/templates, compiled into
// the program; empty if there is none of that name.
std::string_view ReportData(std::string_view name);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EMBEDDED_DATA_H_
