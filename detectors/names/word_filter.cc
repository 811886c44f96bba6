#include "detectors/names/word_filter.h"

#include <algorithm>

namespace undox {
namespace {

struct Place {
  std::size_t slot = 0;
  unsigned mark = 0;  // 4 to 0xFFFC, a multiple of 4; 0 is a free slot.
};

Place PlaceOf(std::uint64_t key) {
  std::uint64_t hash = key * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 32;
  hash *= 0xBF58476D1CE4E5B9u;
  const auto mark = static_cast<unsigned>(hash >> 24 & 0x3FFF);
  return {hash >> 40 & (WordFilter::kSlots - 1), std::max(1u, mark) << 2};
}

unsigned EntryAt(std::string_view bytes, std::size_t slot) {
  return static_cast<unsigned char>(bytes[2 * slot]) |
         static_cast<unsigned>(static_cast<unsigned char>(bytes[2 * slot + 1]))
             << 8;
}

// The slot of the entry with `place`'s mark, or the free one where it belongs.
std::size_t Find(std::string_view bytes, Place place) {
  std::size_t slot = place.slot;
  for (;;) {
    const unsigned entry = EntryAt(bytes, slot);
    if (entry == 0 || (entry & ~3u) == place.mark) return slot;
    slot = (slot + 1) & (WordFilter::kSlots - 1);
  }
}

}  // namespace

WordFilter::WordFilter(std::string_view bytes)
    : bytes_(bytes.size() == kBytes ? bytes : std::string_view()) {}

unsigned WordFilter::FrequencyOf(std::uint64_t key) const {
  if (bytes_.empty()) return 0;
  return EntryAt(bytes_, Find(bytes_, PlaceOf(key))) & 3u;
}

std::string MakeWordFilter(std::span<const WordFilter::Word> words) {
  std::string bytes(WordFilter::kBytes, '\0');
  for (const WordFilter::Word& word :
       words.first(std::min(words.size(), WordFilter::kMostWords))) {
    const Place place = PlaceOf(word.key);
    const std::size_t slot = Find(bytes, place);
    if (EntryAt(bytes, slot) != 0) continue;
    const unsigned entry = place.mark | std::clamp(word.frequency, 1u, 3u);
    bytes[2 * slot] = static_cast<char>(entry & 0xFF);
    bytes[2 * slot + 1] = static_cast<char>(entry >> 8);
  }
  return bytes;
}

}  // namespace undox
