#ifndef UNDOX_SERVICE_REPORT_HTML_PAGE_H_
#define UNDOX_SERVICE_REPORT_HTML_PAGE_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "service/report/html/page_posts.h"
#include "service/report/html/page_style.h"

namespace undox {

// What was scanned.
struct PageFacts {
  std::uint64_t posts = 0;
  std::uint64_t bad_lines = 0;                   // No posts.
  std::uint64_t incomplete = 0;                  // Posts with unscanned parts.
  std::array<std::uint64_t, 5> by_level = {};    // Index: Level.
  std::array<std::uint64_t, 4> by_verdict = {};  // Index: Verdict.
  bool stopped = false;                          // Before the input's end.
  std::vector<std::string> inputs;               // Names.
  std::string rule_set_version;
  std::map<std::string, std::string> models;  // Name to digest.
};

// The whole page: one HTML file that asks for nothing outside itself and whose
// policy (CSP) allows nothing else to run. Readable without its script, in
// style.language; with it in the browser's language, and filtered. The same
// arguments give the same bytes. Fails with kInternal only.
absl::StatusOr<std::string> RenderPage(const PageFacts& facts,
                                       const PagePosts& posts,
                                       const PageStyle& style);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_PAGE_H_
