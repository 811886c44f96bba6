#ifndef UNDOX_PII_EXPOSURE_PUBLICATION_METER_H_
#define UNDOX_PII_EXPOSURE_PUBLICATION_METER_H_

#include <span>
#include <vector>

#include "pii/exposure.h"
#include "pii/exposure/criminal_text.h"
#include "pii/exposure/exposure_model.h"
#include "pii/exposure/limit_rules.h"
#include "pii/scan_report.h"

namespace undox {

// Adds up what one publication supplies about all its subjects (2017 No.10
// art. 5(1)(6)): of those with a level of kMedium or more who are not the
// author or a business; what stays below is nobody's wrong. Doubles X for
// insiders, weighs the seller's claim, and adds the flags. An upper bound, a
// lead for a human, no verdict.
CriminalMeter MeterPublication(std::span<const Subject> subjects,
                               const CriminalWords& words,
                               bool whereabouts_for_crime,
                               const ExposureModel& model);

// Lifts the subjects that MeterPublication counted to the floors that the
// quantity of the whole publication calls for; where records are offered, the
// seller too, for the level is the post's.
void ApplyQuantityFloors(const CriminalMeter& meter, const LimitRules& rules,
                         std::string_view day, std::vector<Subject>& subjects);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_PUBLICATION_METER_H_
