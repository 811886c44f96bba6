#ifndef UNDOX_SERVICE_REPORT_HTML_PICTURE_FIGURE_H_
#define UNDOX_SERVICE_REPORT_HTML_PICTURE_FIGURE_H_

#include <string>
#include <vector>

#include "pii/finding.h"
#include "pii/picture/image.h"
#include "pii/scan_report.h"
#include "service/report/html/markup.h"
#include "service/report/html/page_words.h"

namespace undox {

// Where a finding stands on a preview, in PIXELS of the preview.
struct PageBox {
  Box box;
  int finding = 0;  // Index into ScanReport::findings.
};

// The previews of one picture of a post.
struct PagePicture {
  int image = 0;             // Index into Post::images.
  ImageSize size;            // Of both previews.
  std::string covered_jpeg;  // All that was found is covered. Empty: there is
                             // none, and no picture is shown.
  std::string clear_jpeg;    // As posted; only for a page that reveals.
  std::vector<PageBox> boxes;
};

// The picture with its boxes and their types drawn over it: as posted and
// covered, or without clear_jpeg the covered one alone.
void WritePicture(const PagePicture& picture, const ScanReport& report,
                  const PageWords& words, Markup& out);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_PICTURE_FIGURE_H_
