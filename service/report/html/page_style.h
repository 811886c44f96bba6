#ifndef UNDOX_SERVICE_REPORT_HTML_PAGE_STYLE_H_
#define UNDOX_SERVICE_REPORT_HTML_PAGE_STYLE_H_

#include "pii/language.h"

namespace undox {

struct PageStyle {
  // That the page speaks before its script runs, and where none may.
  Language language = Language::kEnglish;
  bool reveal = false;  // Values as they stand in the post, pictures in clear.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_PAGE_STYLE_H_
