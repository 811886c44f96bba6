#ifndef UNDOX_SERVICE_REPORT_EXPLANATION_WRITER_H_
#define UNDOX_SERVICE_REPORT_EXPLANATION_WRITER_H_

#include "pii/explanation.h"
#include "service/report/json_lines.h"

namespace undox {

// Appends an explanation as the object of docs/schema/report.schema.json.
void WriteExplanation(const Explanation& explanation, JsonLines& json);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPLANATION_WRITER_H_
