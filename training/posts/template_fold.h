#ifndef UNDOX_TRAINING_POSTS_TEMPLATE_FOLD_H_
#define UNDOX_TRAINING_POSTS_TEMPLATE_FOLD_H_

#include <string_view>

namespace undox {

constexpr int kTemplateFolds = 5;

// In which fold a template is left out: pairs (2n - 1, 2n) of one file, which
// contrast with each other ("t3-007", "t3-008"), share it.
int FoldOf(std::string_view template_id);

}  // namespace undox

#endif  // UNDOX_TRAINING_POSTS_TEMPLATE_FOLD_H_
