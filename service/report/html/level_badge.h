#ifndef UNDOX_SERVICE_REPORT_HTML_LEVEL_BADGE_H_
#define UNDOX_SERVICE_REPORT_HTML_LEVEL_BADGE_H_

#include "pii/exposure.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"

namespace undox {

// The shape of a level, from a full octagon to an empty circle: the levels
// differ without their colours, too. An SVG that says nothing to a reader.
std::string_view LevelShape(Level level);

// Shape, code and word of a level.
void WriteBadge(Level level, const PageWords& words, Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_LEVEL_BADGE_H_
