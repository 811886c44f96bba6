#ifndef UNDOX_SERVICE_PIPELINE_POST_PARSER_H_
#define UNDOX_SERVICE_PIPELINE_POST_PARSER_H_

#include <cstddef>
#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "pii/post.h"
#include "service/pipeline/limits.h"

namespace undox {

// Reads one line of JSON as a post. Thread-compatible: one a thread.
class PostParser {
 public:
  // Readable bytes that must follow a line given to Parse; their content does
  // not matter.
  static constexpr std::size_t kPaddingBytes = 64;

  explicit PostParser(const Limits& limits);
  ~PostParser();

  // Replaces `post` (whose buffers are used again) by the object in `line`.
  //
  // `line` is one JSON value, without its line break, of at most
  // Limits::line_bytes; kPaddingBytes readable bytes follow it. Fields that
  // the contract does not name are checked for syntax and dropped; a null is
  // an absent field; of a repeated field the last one counts. Invalid UTF-8
  // and halves of surrogate pairs become U+FFFD; a byte order mark before the
  // object is ignored.
  //
  // Fails with kInvalidArgument, naming the field or the fault but never the
  // content, if the line is no such object, and with kResourceExhausted,
  // naming the limit, if a limit is exceeded; `post` is then unspecified.
  absl::Status Parse(std::string_view line, Post& post);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_POST_PARSER_H_
