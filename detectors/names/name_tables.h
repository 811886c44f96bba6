#ifndef UNDOX_DETECTORS_NAMES_NAME_TABLES_H_
#define UNDOX_DETECTORS_NAMES_NAME_TABLES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "detectors/names/name_text.h"
#include "detectors/names/word_filter.h"

namespace undox {

// What is known of single characters as parts of Chinese names: which are
// surnames, how much more often each stands in a role of a name than in other
// words, and which of them together are a word. Immutable.
class NameTables {
 public:
  // The roles a character can have.
  enum class Role { kSurname, kFirstGiven, kSecondGiven, kSoleGiven };

  // `surnames_tsv`: surname (one or two Hanzi), weight.
  // `characters_tsv`: character, then its log-odds bucket in each Role's
  // order, 0 (never seen) to 15. Rows of other shapes are skipped.
  // `words`: the file of a WordFilter of everyday words, which must outlive the
  // tables; anything else is none.
  NameTables(std::string_view surnames_tsv, std::string_view characters_tsv,
             std::string_view words = {});

  // The tables that are compiled into the program.
  static NameTables Embedded();

  // A surname of one character, or the first of two.
  bool BeginsName(NameText::Symbol symbol) const {
    return (begin_[symbol >> 6] >> (symbol & 63) & 1) != 0;
  }
  bool IsSurname(NameText::Symbol symbol) const {
    return (single_[symbol >> 6] >> (symbol & 63) & 1) != 0;
  }
  bool BeginsCompound(NameText::Symbol symbol) const {
    return (compound_begin_[symbol >> 6] >> (symbol & 63) & 1) != 0;
  }
  bool EndsCompound(NameText::Symbol symbol) const {
    return (compound_end_[symbol >> 6] >> (symbol & 63) & 1) != 0;
  }
  bool IsCompound(NameText::Symbol first, NameText::Symbol second) const;

  // How frequent a word two to four characters are, 0 (none) to 3.
  unsigned WordOf(NameText::Symbol first, NameText::Symbol second,
                  NameText::Symbol third = 0,
                  NameText::Symbol fourth = 0) const {
    return words_.FrequencyOf(WordFilter::KeyOf(first, second, third, fourth));
  }

  unsigned Bucket(NameText::Symbol symbol, Role role) const {
    if (symbol < kFirstHanzi || symbol > kLastHanzi) return 0;
    return buckets_[symbol - kFirstHanzi] >> (4 * static_cast<int>(role)) & 15u;
  }

 private:
  static constexpr NameText::Symbol kFirstHanzi = 0x4E00;
  static constexpr NameText::Symbol kLastHanzi = 0x9FFF;

  std::vector<std::uint64_t> begin_;           // A bit for each symbol.
  std::vector<std::uint64_t> single_;          // A bit for each symbol.
  std::vector<std::uint64_t> compound_begin_;  // A bit for each symbol.
  std::vector<std::uint64_t> compound_end_;    // A bit for each symbol.
  std::vector<std::uint32_t> compounds_;       // Sorted; both symbols.
  std::vector<std::uint16_t> buckets_;         // Four of four bits each.
  WordFilter words_;
};

// A possible name: where it begins and how its characters part.
struct NameCandidate {
  std::uint32_t begin = 0;  // Index of the surname's first character.
  std::uint8_t surname_chars = 1;
  std::uint8_t given_chars = 1;
  std::uint32_t end() const { return begin + surname_chars + given_chars; }
  friend bool operator==(NameCandidate, NameCandidate) = default;
};

// Calls `visit` with every candidate of `text`, at each surname the one or two
// Hanzi behind it, until it returns false.
template <typename Visitor>
void ForEachNameCandidate(const NameText& text, const NameTables& tables,
                          Visitor visit) {
  const auto visit_lengths = [&](std::uint32_t begin, std::uint8_t surname) {
    for (std::uint8_t given = 1; given <= 2; ++given) {
      if (text.KindAt(begin + surname + given - 1) != CharKind::kHanzi) break;
      if (!visit(NameCandidate{begin, surname, given})) return false;
    }
    return true;
  };
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t i = 0; i + 1 < size; ++i) {
    const NameText::Symbol symbol = text.At(i);
    if (!tables.BeginsName(symbol)) continue;
    if (tables.IsSurname(symbol) && !visit_lengths(i, 1)) return;
    if (tables.BeginsCompound(symbol) && tables.EndsCompound(text.At(i + 1)) &&
        tables.IsCompound(symbol, text.At(i + 1)) && !visit_lengths(i, 2)) {
      return;
    }
  }
}

}  // namespace undox

#endif  // UNDOX_DETECTORS_NAMES_NAME_TABLES_H_
