#ifndef UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_
#define UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pii/post.h"
#include "pii/scan_report.h"
#include "service/pipeline/image_reader.h"

namespace undox {

// The redacted text and pictures of one post, for files of their own.
struct RedactedAttachment {
  std::size_t line = 0;  // Index of the post's line in its batch.
  std::string id;        // Of the post.
  std::string text;      // Empty if nothing is redacted in it.
  // As Post::images; nothing where there is no copy.
  std::vector<std::optional<RedactedImage>> pictures;
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
