#ifndef UNDOX_SERVICE_PIPELINE_LINE_BATCH_H_
#define UNDOX_SERVICE_PIPELINE_LINE_BATCH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace undox {

// One line of input. `too_long` lines exceed Limits::line_bytes; their bytes
// were dropped.
struct LineRef {
  std::size_t begin = 0;  // Byte of LineBatch::bytes.
  std::size_t size = 0;   // Bytes, without the line break.
  bool too_long = false;
};

// Whole lines of one input, in order, sharing one buffer.
struct LineBatch {
  int input = 0;                 // Index of the input that they come from.
  std::uint64_t first_line = 1;  // Number of the first; counted from 1.
  std::vector<LineRef> lines;
  std::string bytes;  // Ends with PostParser::kPaddingBytes of padding.

  std::string_view Line(const LineRef& line) const {
    return std::string_view(bytes).substr(line.begin, line.size);
  }
};

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_LINE_BATCH_H_
