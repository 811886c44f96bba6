#ifndef UNDOX_TRAINING_POSTS_POST_TEMPLATE_H_
#define UNDOX_TRAINING_POSTS_POST_TEMPLATE_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "pii/exposure.h"

namespace undox {

// Whose values a post holds under one subject number.
struct TemplateSubject {
  int number = 0;
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
};

// A post with slots where its values stand (training/posts/README.md).
struct PostTemplate {
  std::string id;
  std::string lang;     // "zh", "zh-Hant", "en", "mix".
  std::string context;  // "doxx", "self_disclosure", …
  Level level = Level::kNone;
  std::vector<TemplateSubject> subjects;
  std::string text;                // With slots and choices.
  std::vector<std::string> calls;  // Appended in a third of the draws.
};

// Reads the blocks of one file. Fails with kInvalidArgument, naming the block,
// if a header, a subject, a slot or a choice cannot be read.
absl::StatusOr<std::vector<PostTemplate>> ParseTemplates(std::string_view file);

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_POST_TEMPLATE_H_
