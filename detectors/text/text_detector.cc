#include "detectors/text/text_detector.h"

namespace undox {

std::vector<std::string> TextDetector::Triggers() const {
  std::vector<std::string> triggers;
  for (Pattern& pattern : Patterns()) {
    if (pattern.form != Pattern::Form::kLiteral) continue;
    triggers.push_back(std::move(pattern.expression));
  }
  return triggers;
}

}  // namespace undox
