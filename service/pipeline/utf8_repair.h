#ifndef UNDOX_SERVICE_PIPELINE_UTF8_REPAIR_H_
#define UNDOX_SERVICE_PIPELINE_UTF8_REPAIR_H_

#include <string>
#include <string_view>

namespace undox {

// `bytes` with every maximal invalid part replaced by one U+FFFD, as Unicode
// 15 section 3.9 recommends and Python's errors="replace" does. Valid UTF-8
// comes back unchanged. Linear.
std::string RepairUtf8(std::string_view bytes);

// `json` with every \uXXXX escape of half a surrogate pair replaced by \ufffd.
// Anything else stays as it is, valid or not. Linear.
std::string RepairSurrogateEscapes(std::string_view json);

// The largest n <= limit such that the first n bytes of valid `utf8` end at
// the end of a code point.
std::size_t WholeCodePoints(std::string_view utf8, std::size_t limit);

}  // namespace undox

#endif  // UNDOX_SERVICE_PIPELINE_UTF8_REPAIR_H_
