#ifndef UNDOX_SERVICE_REPORT_OFFSET_MAP_H_
#define UNDOX_SERVICE_REPORT_OFFSET_MAP_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace undox {

// What a position in a text counts: bytes of UTF-8, Unicode code points
// (Python, Rust chars) or UTF-16 code units (JavaScript, Java).
enum class OffsetUnit { kByte, kCodepoint, kUtf16 };

// "byte", "codepoint", "utf16"; nullopt for any other name.
std::optional<OffsetUnit> OffsetUnitFromName(std::string_view name);

// From byte offsets of one text to offsets in another unit. Keeps a view of
// the text. Thread-compatible.
class OffsetMap {
 public:
  // `utf8` is valid UTF-8. The first Convert() reads it once; later ones are
  // O(1).
  OffsetMap(std::string_view utf8, OffsetUnit unit);

  // `byte` is at the begin of a code point, or utf8.size().
  std::size_t Convert(std::size_t byte);

 private:
  std::size_t CountUnits(std::size_t begin, std::size_t end) const;

  std::string_view utf8_;
  OffsetUnit unit_;
  std::vector<std::size_t> at_block_;  // Units before each block of bytes.
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_OFFSET_MAP_H_
