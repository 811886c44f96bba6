#ifndef UNDOX_SERVICE_REPORT_HTML_PAGE_WORDS_H_
#define UNDOX_SERVICE_REPORT_HTML_PAGE_WORDS_H_

#include "service/report/report_words.h"

namespace undox {

// What reports say, and what templates/page_words.tsv adds for the page.
// Immutable.
class PageWords : public ReportWords {
 public:
  PageWords();
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_PAGE_WORDS_H_
