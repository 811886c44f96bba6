#ifndef UNDOX_DETECTORS_TEXT_SPAN_INDEX_H_
#define UNDOX_DETECTORS_TEXT_SPAN_INDEX_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>

#include "pii/span.h"

namespace undox {

// Which bytes of a text are taken by some span. Add and Touches take time
// logarithmic in the number of spans. Thread-compatible.
class SpanIndex {
 public:
  // Takes the bytes of `span`; an empty one takes none.
  void Add(Span span) {
    if (span.empty()) return;
    // Spans that overlap melt into one, so that the map stays disjoint.
    auto next = ends_by_begin_.upper_bound(span.begin);
    if (next != ends_by_begin_.begin() &&
        std::prev(next)->second >= span.begin) {
      --next;
    }
    while (next != ends_by_begin_.end() && next->first <= span.end) {
      span.begin = std::min(span.begin, next->first);
      span.end = std::max(span.end, next->second);
      next = ends_by_begin_.erase(next);
    }
    ends_by_begin_.emplace(span.begin, span.end);
  }

  // True if a byte of `span` is taken.
  bool Touches(Span span) const {
    const auto next = ends_by_begin_.lower_bound(span.end);
    return !span.empty() && next != ends_by_begin_.begin() &&
           std::prev(next)->second > span.begin;
  }

 private:
  std::map<std::size_t, std::size_t> ends_by_begin_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_SPAN_INDEX_H_
