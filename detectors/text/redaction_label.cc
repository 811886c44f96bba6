#include "detectors/text/redaction_label.h"

#include <algorithm>
#include <cstddef>

#include "pii/pii_type.h"

namespace undox {

namespace {

constexpr std::size_t kMostBytes = 64;  // Of a label, brackets included.

}  // namespace

bool IsRedactionLabel(std::string_view text, Span span) {
  if (span.empty()) return false;
  // Looked for nearby: a text may go on for megabytes without a bracket.
  const std::size_t from =
      span.begin < kMostBytes ? 0 : span.begin - kMostBytes;
  // The bracket may be the span's own first byte or stand before it.
  const std::size_t before =
      text.substr(from, span.begin + 1 - from).rfind('[');
  if (before == std::string_view::npos) return false;
  const std::size_t open = from + before;
  const std::size_t close = text.substr(open, kMostBytes).find(']');
  if (close == std::string_view::npos || open + close + 1 < span.end) {
    return false;
  }
  const std::string_view label = text.substr(open + 1, close - 1);
  const auto types = AllTypes();
  return std::any_of(types.begin(), types.end(), [label](const auto& type) {
    return type.zh == label || type.en == label;
  });
}

}  // namespace undox
