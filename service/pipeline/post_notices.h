#ifndef UNDOX_SERVICE_PIPELINE_POST_NOTICES_H_
#define UNDOX_SERVICE_PIPELINE_POST_NOTICES_H_

#include <string_view>

#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

// Sets ScanReport::nudge and nudge_text from S1 on, and alert from S2 on, about
// the subject of the highest score; all else of the report is known. "Your" and
// "somebody's" kinds of data are those of the person spoken to or of; a seller
// of records is no person shown. `regime` is the pack's ("CN").
void AddNotices(const Post& post, std::string_view regime, ScanReport& report);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_POST_NOTICES_H_
