#ifndef UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_
#define UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_

#include <cstddef>
#include <string>

#include "pii/post.h"
#include "pii/scan_report.h"

namespace undox {

// The redacted text of one post, for a file of its own.
struct RedactedAttachment {
  std::size_t line = 0;  // Index of the post's line in its batch.
  std::string id;        // Of the post.
  std::string text;
};

// A request to be drafted, with what the drafts are made of.
struct DraftAttachment {
  TakedownRequest request;
  Post post;  // Without its text.
};

// `id` as part of a file name: at most 64 ASCII letters, digits, '-' and '_';
// every other byte becomes '_'.
std::string FileNameOf(const std::string& id);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_
