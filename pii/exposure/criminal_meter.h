#ifndef UNDOX_PII_EXPOSURE_CRIMINAL_METER_H_
#define UNDOX_PII_EXPOSURE_CRIMINAL_METER_H_

#include <span>

#include "pii/exposure.h"
#include "pii/finding.h"

namespace undox {

// Counts the items of information about one subject in one publication, by the
// classes of the judicial interpretation 2017 No.10 art. 5(1)(3)-(5): n1
// whereabouts, communications, credit and property; n2 lodging, call records,
// health, transactions and the like; n3 the rest.
//
// Several data of one class about one person are one item (art. 11(3):
// duplicates drop out). A list that was not divided into people is seen by
// distinct values: each resident ID or other personal number is a person, and
// so is each value of a type of which nobody has four. Business-held findings
// are none. `records` is the number of people seen so. `x` is left 0: the
// model weighs it. A lead and an upper bound, no
// verdict.
CriminalMeter CountItems(std::span<const Finding> findings_of_one_subject);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_CRIMINAL_METER_H_
