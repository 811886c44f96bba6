#ifndef UNDOX_DETECTORS_PLACES_PINYIN_ADDRESS_H_
#define UNDOX_DETECTORS_PLACES_PINYIN_ADDRESS_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "detectors/text/latin_words.h"
#include "pii/finding.h"

namespace undox {

// Returns true if `lower` is written in syllables of Hanyu Pinyin without
// tones (GB/T 16159-2012, table of syllables).
bool IsPinyin(std::string_view lower);

// What was read of an address in Pinyin.
struct PinyinAddress {
  std::size_t begin = 0;  // Indices into the words.
  std::size_t end = 0;
  int features = 0;  // Region, road or estate, numbers, a word of residence.
  PlaceGrain grain = PlaceGrain::kStreet;
};

// Reads Chinese addresses in Pinyin: "chengdu jinniu qu X lu 12 hao 3 dong".
// Immutable and thread-safe.
class PinyinAddressReader {
 public:
  PinyinAddressReader();  // Takes the regions from the embedded gazetteer.

  // The address around the number at `words[number]`, which begins no earlier
  // than `from`; nothing if there is none. Words come from SplitLatinWords
  // with `split_numbers`.
  std::optional<PinyinAddress> Read(std::span<const LatinWord> words,
                                    std::size_t number, std::size_t from) const;

 private:
  bool IsRegion(std::span<const LatinWord> words, std::size_t at) const;

  std::unordered_set<std::string> regions_;  // "chengdu", "jinniu".
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_PINYIN_ADDRESS_H_
