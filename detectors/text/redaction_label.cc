#include "detectors/text/redaction_label.h"

#include <algorithm>
#include <cstddef>

#include "pii/pii_type.h"

namespace undox {

bool IsRedactionLabel(std::string_view text, Span span) {
  if (span.empty()) return false;
  // The bracket may be the span's own first byte or stand before it.
  const std::size_t open = text.rfind('[', span.begin);
  if (open == std::string_view::npos) return false;
  const std::size_t close = text.find(']', open);
  if (close == std::string_view::npos || close + 1 < span.end) return false;
  const std::string_view label = text.substr(open + 1, close - open - 1);
  const auto types = AllTypes();
  return std::any_of(types.begin(), types.end(), [label](const auto& type) {
    return type.zh == label || type.en == label;
  });
}

}  // namespace undox
