#ifndef UNDOX_SERVICE_CASEWORK_NOTICE_LETTER_H_
#define UNDOX_SERVICE_CASEWORK_NOTICE_LETTER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

struct NoticeOptions {
  std::string platform;     // Its legal name; empty: the post's, or a blank.
  std::string evidence_id;  // Of the evidence package; empty: a blank.
  bool with_excerpt = true;
};

// The notice of Civil Code art. 1195 in parts that are kept apart, because
// 1195(2) has the platform forward the notice to the poster. Plain text, UTF-8.
struct NoticeLetter {
  std::string read_first_zh;  // To the person concerned; not sent.
  std::string body_zh;        // The only part that may reach the poster.
  std::string annex_zh;       // Identity: blanks for the person to fill in.
  std::string companion_en;   // What the above say, for understanding.
  std::vector<std::string> to_fill_in;  // In Chinese, as in read_first_zh.
};

// Drafts the notice from the compiled-in templates. Of `post` it reads kind and
// reach only; no value is in any part. What is not known is a
// visible blank, and listed. kFailedPrecondition if `pack` lacks an entry that
// a template cites or that `request` names.
absl::StatusOr<NoticeLetter> DraftNoticeLetter(const TakedownRequest& request,
                                               const Post& post,
                                               const PolicyPack& pack,
                                               const NoticeOptions& options);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_NOTICE_LETTER_H_
