#ifndef UNDOX_TRAINING_POSTS_POST_MAKER_H_
#define UNDOX_TRAINING_POSTS_POST_MAKER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pii/exposure.h"
#include "pii/span.h"
#include "training/posts/post_template.h"

namespace undox {

// One value of an invented post.
struct PostValue {
  std::string type;
  Span span;  // Bytes of the text.
  int subject = 0;
};

// A template with its choices made and its slots filled.
struct MadePost {
  std::string id;  // "t2-001/3": of the template, and which draw.
  std::string text;
  std::vector<PostValue> values;  // By position.
  Level level = Level::kNone;     // One more than the template's with a call.
  bool called = false;            // One of the calls was appended.
};

// Says how the values of one type are made where a template does not.
struct Filler {
  std::string_view type;
  std::string_view filler;
};

// Draws post number `draw` of a template. The same arguments give the same
// bytes on every machine.
MadePost MakePost(const PostTemplate& from, std::uint64_t seed, int draw,
                  Filler filler = {});

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_POST_MAKER_H_
