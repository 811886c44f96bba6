#ifndef UNDOX_SERVICE_REPORT_HTML_MARKED_TEXT_H_
#define UNDOX_SERVICE_REPORT_HTML_MARKED_TEXT_H_

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_style.h"
#include "service/report/html/page_words.h"

namespace undox {

// Of a longer text this much is shown.
inline constexpr std::size_t kTextCodePointsShown = 2000;

// The post's text as it came, every finding marked by its type, with what is
// known of it in a note; masked unless style.reveal is set. What the redaction
// covers beside the findings is covered here, too.
void WriteTextBefore(const Post& post, const ScanReport& report,
                     const PageStyle& style, const PageWords& words,
                     Markup& out);

// The post's text as its redaction leaves it, every edit marked. What a
// business holds stays in a redacted copy; here it is masked unless
// style.reveal is set.
void WriteTextAfter(const Post& post, const ScanReport& report,
                    const PageStyle& style, const PageWords& words,
                    Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_MARKED_TEXT_H_
