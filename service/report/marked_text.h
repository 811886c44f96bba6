#ifndef UNDOX_SERVICE_REPORT_MARKED_TEXT_H_
#define UNDOX_SERVICE_REPORT_MARKED_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "pii/finding.h"
#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/explanation_style.h"

namespace undox {

// The post's text with every finding marked: its masked form in place of its
// value unless style.reveal is set. Control characters become spaces.
std::string MarkedText(const Post& post, const ScanReport& report,
                       const ExplanationStyle& style);

// The same for what was read in one of the post's pictures, frame by frame.
std::string MarkedPicture(const ScanReport& report, std::size_t image,
                          const ExplanationStyle& style);

// `text` in an ANSI colour, if style.colour is set.
std::string Paint(std::string_view text, std::string_view colour,
                  const ExplanationStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_MARKED_TEXT_H_
