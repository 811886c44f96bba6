#ifndef UNDOX_PII_SPAN_H_
#define UNDOX_PII_SPAN_H_

#include <cstddef>

namespace undox {

// A half-open range [begin, end) of BYTE offsets into a text. Unless a name
// says otherwise the text is a post's UTF-8 as it was submitted, before any
// normalization. begin <= end always holds.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool Overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend bool operator==(Span, Span) = default;
};

// The number of bytes between two spans; 0 if they touch or overlap.
inline std::size_t Gap(Span a, Span b) {
  if (a.end <= b.begin) return b.begin - a.end;
  if (b.end <= a.begin) return a.begin - b.end;
  return 0;
}

}  // namespace undox

#endif  // UNDOX_PII_SPAN_H_
