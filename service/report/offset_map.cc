#include "service/report/offset_map.h"

#include <algorithm>

namespace undox {
namespace {

constexpr std::size_t kBlockBytes = 256;

}  // namespace

std::optional<OffsetUnit> OffsetUnitFromName(std::string_view name) {
  if (name == "byte") return OffsetUnit::kByte;
  if (name == "codepoint") return OffsetUnit::kCodepoint;
  if (name == "utf16") return OffsetUnit::kUtf16;
  return std::nullopt;
}

OffsetMap::OffsetMap(std::string_view utf8, OffsetUnit unit)
    : utf8_(utf8), unit_(unit) {}

std::size_t OffsetMap::Convert(std::size_t byte) {
  if (unit_ == OffsetUnit::kByte) return byte;
  if (at_block_.empty()) {
    std::size_t units = 0;
    for (std::size_t begin = 0; begin <= utf8_.size(); begin += kBlockBytes) {
      at_block_.push_back(units);
      units += CountUnits(begin, std::min(begin + kBlockBytes, utf8_.size()));
    }
  }
  const std::size_t block = byte / kBlockBytes;
  return at_block_[block] + CountUnits(block * kBlockBytes, byte);
}

// Counts code points by their first byte; one from U+10000 on (its first byte
// is F0 or more) is two units of UTF-16.
std::size_t OffsetMap::CountUnits(std::size_t begin, std::size_t end) const {
  std::size_t units = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const auto byte = static_cast<unsigned char>(utf8_[i]);
    units += (byte & 0xC0) != 0x80;
    units += unit_ == OffsetUnit::kUtf16 && byte >= 0xF0;
  }
  return units;
}

}  // namespace undox
