#include "detectors/text/text_detector.h"

#include <utility>

namespace undox {

std::vector<Trigger> TextDetector::Triggers() const {
  std::vector<std::string> words;
  for (Pattern& pattern : Patterns()) {
    if (pattern.form != Pattern::Form::kLiteral) continue;
    words.push_back(std::move(pattern.expression));
  }
  return {{{std::move(words)}}};
}

}  // namespace undox
