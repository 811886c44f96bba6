#ifndef UNDOX_SERVICE_REPORT_EXPOSURE_WRITER_H_
#define UNDOX_SERVICE_REPORT_EXPOSURE_WRITER_H_

#include "pii/exposure.h"
#include "service/report/json_lines.h"

namespace undox {

// Appends one exposure as the object of docs/schema/report.schema.json. Scores,
// effects and the arithmetic have 9 decimals, so that the score can be computed
// again from the object alone.
void WriteExposure(const Exposure& exposure, JsonLines& json);

// A score is cut, not rounded, so that it stays inside its level's band.
double CutScore(double score, int decimals);

// Persons are counted whole, save where a few decimals matter.
int DecimalsOfPeople(double k);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_EXPOSURE_WRITER_H_
