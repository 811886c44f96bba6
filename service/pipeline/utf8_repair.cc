#include "service/pipeline/utf8_repair.h"

#include <cstdint>

namespace undox {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint8_t Byte(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

// The length of the sequence at `at`, and whether it is a whole code point.
struct Sequence {
  std::size_t size;
  bool valid;
};

// Unicode 15 table 3-7: well-formed UTF-8 byte sequences.
Sequence SequenceAt(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = Byte(bytes, at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i >= bytes.size()) return {i, false};
    const std::uint8_t next = Byte(bytes, at + i);
    if (next < low || next > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {size, true};
}

// The value of the four hex digits at `at`, or -1.
int HexAt(std::string_view json, std::size_t at) {
  if (at + 4 > json.size()) return -1;
  int value = 0;
  for (const char c : json.substr(at, 4)) {
    int digit = 0;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'F') {
      digit = c - 'A' + 10;
    } else {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

bool IsHighSurrogate(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLowSurrogate(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::string RepairUtf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size() + 16);
  for (std::size_t at = 0; at < bytes.size();) {
    const Sequence sequence = SequenceAt(bytes, at);
    repaired.append(sequence.valid ? bytes.substr(at, sequence.size)
                                   : kReplacement);
    at += sequence.size;
  }
  return repaired;
}

std::string RepairSurrogateEscapes(std::string_view json) {
  std::string repaired;
  repaired.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '\\' || at + 1 == json.size()) {
      repaired.push_back(json[at++]);
      continue;
    }
    const int unit = json[at + 1] == 'u' ? HexAt(json, at + 2) : -1;
    std::size_t size = unit < 0 ? 2 : 6;
    if (IsHighSurrogate(unit) && json.substr(at + 6).starts_with("\\u") &&
        IsLowSurrogate(HexAt(json, at + 8))) {
      size = 12;
    } else if (IsHighSurrogate(unit) || IsLowSurrogate(unit)) {
      repaired.append("\\ufffd");
      at += size;
      continue;
    }
    repaired.append(json.substr(at, size));
    at += size;
  }
  return repaired;
}

std::size_t WholeCodePoints(std::string_view utf8, std::size_t limit) {
  if (utf8.size() <= limit) return utf8.size();
  while (limit > 0 && (Byte(utf8, limit) & 0xC0) == 0x80) --limit;
  return limit;
}

}  // namespace undox
