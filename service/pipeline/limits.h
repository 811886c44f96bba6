#ifndef UNDOX_SERVICE_PIPELINE_LIMITS_H_
#define UNDOX_SERVICE_PIPELINE_LIMITS_H_

#include <cstddef>

namespace undox {

// What one post may cost. Every limit that is met is named, with its value,
// in the output: a post that is not scanned whole never looks clean.
struct Limits {
  // Of one line of JSON, without its line break. A longer line is skipped
  // without being held in memory.
  std::size_t line_bytes = 16u << 20;
  // Of Post::text. Of a longer text this much is scanned.
  std::size_t text_bytes = 4u << 20;
  // Objects and arrays inside one another in a line.
  std::size_t json_depth = 64;
  // Pictures of one post.
  std::size_t images = 64;
  // Of the file of one picture.
  std::size_t image_bytes = 32u << 20;
  // Findings of one post that are judged and reported; the post says if there
  // are more. All of them are redacted.
  std::size_t findings = 2000;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_LIMITS_H_
