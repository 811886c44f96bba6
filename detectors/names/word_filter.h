#ifndef UNDOX_DETECTORS_NAMES_WORD_FILTER_H_
#define UNDOX_DETECTORS_NAMES_WORD_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace undox {

// Words of two to four characters with a class of frequency, in two bytes
// each. Errs once in some thousand questions by knowing a word that it was not
// given. Immutable; the bytes it was made from must outlive it.
class WordFilter {
 public:
  static constexpr std::size_t kSlots = std::size_t{1} << 17;
  static constexpr std::size_t kBytes = 2 * kSlots;
  // More words than this are left out: the last first.
  static constexpr std::size_t kMostWords = kSlots * 4 / 5;

  struct Word {
    std::uint64_t key = 0;   // KeyOf its characters.
    unsigned frequency = 1;  // Class: 1 rare to 3.
  };

  // The key of a word of two characters to four, UTF-16.
  static constexpr std::uint64_t KeyOf(std::uint16_t first,
                                       std::uint16_t second,
                                       std::uint16_t third = 0,
                                       std::uint16_t fourth = 0) {
    return std::uint64_t{fourth} << 48 | std::uint64_t{third} << 32 |
           std::uint64_t{second} << 16 | first;
  }

  // `bytes` as MakeWordFilter made them; of any other size: no words.
  explicit WordFilter(std::string_view bytes);

  // The class of frequency of a word, 0 if it is none.
  unsigned FrequencyOf(std::uint64_t key) const;

 private:
  std::string_view bytes_;
};

// The bytes of a filter that holds `words`; the first of equal ones counts.
std::string MakeWordFilter(std::span<const WordFilter::Word> words);

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_WORD_FILTER_H_
