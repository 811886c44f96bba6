#include "detectors/names/people_filter.h"

#include <algorithm>
#include <cstdint>

namespace undox {
namespace {

struct Place {
  std::size_t slot = 0;
  unsigned mark = 0;  // 1 to 0xFFFF; 0 is a free slot.
};

// FNV-1a, 64 bits (public domain).
Place PlaceOf(std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  hash ^= hash >> 32;
  return {hash & (PeopleFilter::kSlots - 1),
          static_cast<unsigned>(hash >> 16 & 0xFFFF) | 1u};
}

unsigned MarkAt(std::string_view bytes, std::size_t slot) {
  return static_cast<unsigned char>(bytes[2 * slot]) |
         static_cast<unsigned>(static_cast<unsigned char>(bytes[2 * slot + 1]))
             << 8;
}

std::size_t Next(std::size_t slot) {
  return (slot + 1) & (PeopleFilter::kSlots - 1);
}

}  // namespace

PeopleFilter::PeopleFilter(std::string_view bytes)
    : bytes_(bytes.size() == kBytes ? bytes : std::string_view()) {}

bool PeopleFilter::MayContain(std::string_view name) const {
  if (bytes_.empty()) return false;
  const Place place = PlaceOf(name);
  for (std::size_t slot = place.slot;; slot = Next(slot)) {
    const unsigned mark = MarkAt(bytes_, slot);
    if (mark == place.mark) return true;
    if (mark == 0) return false;
  }
}

std::string MakePeopleFilter(std::span<const std::string> names) {
  std::string bytes(PeopleFilter::kBytes, '\0');
  for (const std::string& name :
       names.first(std::min(names.size(), PeopleFilter::kMostNames))) {
    const Place place = PlaceOf(name);
    std::size_t slot = place.slot;
    while (MarkAt(bytes, slot) != 0 && MarkAt(bytes, slot) != place.mark) {
      slot = Next(slot);
    }
    bytes[2 * slot] = static_cast<char>(place.mark & 0xFF);
    bytes[2 * slot + 1] = static_cast<char>(place.mark >> 8);
  }
  return bytes;
}

}  // namespace undox
