#ifndef UNDOX_SERVICE_REPORT_MASKED_SAMPLE_H_
#define UNDOX_SERVICE_REPORT_MASKED_SAMPLE_H_

#include <string>

#include "pii/scan_report.h"

namespace undox {

// What a report shows of a finding: a mask that leaves enough candidates, or
// its type alone.
std::string MaskedSampleOf(const Finding& finding, const ScanReport& report);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_MASKED_SAMPLE_H_
