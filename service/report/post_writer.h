#ifndef UNDOX_SERVICE_REPORT_POST_WRITER_H_
#define UNDOX_SERVICE_REPORT_POST_WRITER_H_

#include <string>
#include <string_view>

#include "pii/post.h"

namespace undox {

// `text` (valid UTF-8) as a JSON string with its quotes.
std::string JsonString(std::string_view text);

// `post` as one line of JSON with a line break: the fields of
// docs/schema/post.schema.json that are not empty, and no others.
std::string PostLine(const Post& post);

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_POST_WRITER_H_
