#include "training/posts/template_fold.h"

#include <charconv>

namespace undox {

int FoldOf(std::string_view template_id) {
  const std::size_t dash = template_id.rfind('-');
  int number = 0;
  if (dash != template_id.npos) {
    std::from_chars(template_id.data() + dash + 1,
                    template_id.data() + template_id.size(), number);
  }
  return ((number + 1) / 2) % kTemplateFolds;
}

}  // namespace undox
