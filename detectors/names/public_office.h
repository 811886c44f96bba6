#ifndef UNDOX_DETECTORS_NAMES_PUBLIC_OFFICE_H_
#define UNDOX_DETECTORS_NAMES_PUBLIC_OFFICE_H_

#include "detectors/names/name_tables.h"
#include "detectors/names/name_text.h"

namespace undox {

// Returns true if `name` stands beside a public office (市长, 议员) and the
// text says what such people do in office (调研, 质询), and nothing that is
// said of private lives or misdeeds: news of a public figure.
bool ActsInPublicOffice(const NameText& text, NameCandidate name);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_PUBLIC_OFFICE_H_
