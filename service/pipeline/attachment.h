#ifndef UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_
#define UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_

#include <cstddef>
#include <string>

namespace undox {

// A document about one post that goes to a file of its own; holds no value.
struct Attachment {
  enum class Kind { kRedactedCopy, kDraft };
  Kind kind = Kind::kRedactedCopy;
  std::size_t line = 0;  // Index of the post's line in its batch.
  std::string name;      // Of the file, after its running number.
  std::string content;
};

// `id` as part of a file name: at most 64 ASCII letters, digits, '-' and '_';
// every other byte becomes '_'.
std::string FileNameOf(const std::string& id);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_ATTACHMENT_H_
