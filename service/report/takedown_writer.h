#ifndef UNDOX_SERVICE_REPORT_TAKEDOWN_WRITER_H_
#define UNDOX_SERVICE_REPORT_TAKEDOWN_WRITER_H_

#include "pii/scan_report.h"
#include "service/report/json_lines.h"

namespace undox {

// Appends `request` as one object (docs/schema/request.schema.json). Its
// excerpt is left out: beside the digest of the text it would let anybody try
// all numbers for a gap.
void WriteTakedown(const TakedownRequest& request, JsonLines& json);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_TAKEDOWN_WRITER_H_
