#ifndef UNDOX_SERVICE_REPORT_HTML_POST_SECTION_H_
#define UNDOX_SERVICE_REPORT_HTML_POST_SECTION_H_

#include <cstdint>
#include <span>

#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/report/html/page_posts.h"
#include "service/report/html/page_style.h"
#include "service/report/html/page_words.h"
#include "service/report/html/picture_figure.h"

namespace undox {

// Whether a post has its section on the page: something was found in it, or
// not all of it was looked at.
inline bool BelongsOnPage(const ScanReport& report) {
  return !report.findings.empty() || !report.unscanned.empty();
}

// Writes the section of one post after another. Thread-compatible.
class PostSection {
 public:
  // `policy` must outlive it; drafts cite it.
  PostSection(const PageStyle& style, const PolicyPack& policy)
      : style_(style), policy_(policy) {}

  // `line` (from 1) names the post where its id holds a value. Without
  // style.reveal no value is in the section.
  PagePost Write(const Post& post, const ScanReport& report,
                 std::span<const PagePicture> pictures,
                 std::uint64_t line) const;

 private:
  PageStyle style_;
  const PolicyPack& policy_;
  PageWords words_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_POST_SECTION_H_
