#ifndef UNDOX_SERVICE_CASEWORK_DRAFT_FILES_H_
#define UNDOX_SERVICE_CASEWORK_DRAFT_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/policy/policy.h"
#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/casework/notice_letter.h"
#include "service/casework/xarf.h"

namespace undox {

struct DraftOptions {
  XarfOptions xarf;
  NoticeOptions notice;
};

struct DraftFiles {
  std::vector<std::string> names;    // In `dir`, in the order written.
  std::vector<std::string> missing;  // Why there is no XARF report, if so.
};

// The file name that stands for a post: letters, digits, '-', '_' and inner
// '.' of `id` stay, other bytes become "%XX"; an id that would grow too long is
// cut and ends in '~' and a digest. Different ids have different names.
std::string DraftStem(std::string_view id);

// Writes the drafts of one request into the directory `dir`, which is made
// (mode 0700) if its parent exists:
//   STEM.0-read-first.zh.txt    for the person concerned, not to be sent
//   STEM.annex-identity.zh.txt  blanks for the identity, not to be forwarded
//   STEM.notice.en.txt          companion for understanding
//   STEM.notice.zh.txt          the body
//   STEM.xarf.json              unless `missing` says what it lacks
// The warning is a file of its own so that it is not sent with the body: show
// it first. Each file has mode 0600 and appears whole or not at all, replacing
// an older one. STEM is DraftStem(request.post_id), or made of the letter if
// the id is withheld or empty. kUnavailable names the step that failed.
absl::StatusOr<DraftFiles> WriteDrafts(const std::string& dir,
                                       const TakedownRequest& request,
                                       const Post& post, const PolicyPack& pack,
                                       const DraftOptions& options);

}  // namespace undox

#endif  // UNDOX_SERVICE_CASEWORK_DRAFT_FILES_H_
