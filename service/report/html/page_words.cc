#include "service/report/html/page_words.h"

#include "service/report/html/embedded_data.h"

namespace undox {

PageWords::PageWords() { Add(HtmlReportData("page_words.tsv")); }

}  // namespace undox
