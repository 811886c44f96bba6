#ifndef UNDOX_SERVICE_REPORT_PICTURE_PLACE_H_
#define UNDOX_SERVICE_REPORT_PICTURE_PLACE_H_

#include <string>

#include "pii/finding.h"
#include "pii/language.h"
#include "pii/scan_report.h"

namespace undox {

// Where a finding is in the pictures of a post, for a person, who counts
// pictures and frames from 1: "picture 1, top left: 110x20 @ 30,20" (width and
// height, left and top, in pixels); its file if it has no place.
std::string PlaceInPicture(const InImage& place, const ScanReport& report,
                           Language language);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_PICTURE_PLACE_H_
