#ifndef UNDOX_SERVICE_REPORT_PICTURE_WRITER_H_
#define UNDOX_SERVICE_REPORT_PICTURE_WRITER_H_

#include "pii/finding.h"
#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/json_lines.h"

namespace undox {

// Writes [x, y, width, height], cut at the picture's left and top edge.
void WriteBox(const Box& box, JsonLines& json);

// Writes the field `images` of a report: one object for each picture of the
// post, empty for one that was not looked at. What was read is written with
// `reveal` only.
void WritePictures(const Post& post, const ScanReport& report, bool reveal,
                   JsonLines& json);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_PICTURE_WRITER_H_
