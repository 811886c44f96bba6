#include "detectors/names/name_tables.h"

#include <algorithm>
#include <charconv>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

std::uint32_t PairOf(NameText::Symbol first, NameText::Symbol second) {
  return static_cast<std::uint32_t>(first) << 16 | second;
}

void SetBit(std::vector<std::uint64_t>& bits, NameText::Symbol symbol) {
  bits[symbol >> 6] |= std::uint64_t{1} << (symbol & 63);
}

}  // namespace

NameTables::NameTables(std::string_view surnames_tsv,
                       std::string_view characters_tsv, std::string_view words)
    : begin_(1024),
      single_(1024),
      compound_begin_(1024),
      compound_end_(1024),
      buckets_(kLastHanzi - kFirstHanzi + 1),
      words_(words) {
  for (const auto& row : ParseTsv(surnames_tsv)) {
    const NameText surname(row[0]);
    if (surname.size() == 1 || surname.size() == 2) {
      SetBit(begin_, surname.At(0));
    }
    if (surname.size() == 1) SetBit(single_, surname.At(0));
    if (surname.size() != 2) continue;
    SetBit(compound_begin_, surname.At(0));
    SetBit(compound_end_, surname.At(1));
    compounds_.push_back(PairOf(surname.At(0), surname.At(1)));
  }
  std::sort(compounds_.begin(), compounds_.end());
  for (const auto& row : ParseTsv(characters_tsv)) {
    const NameText character(row[0]);
    if (row.size() != 5 || character.size() != 1) continue;
    const NameText::Symbol symbol = character.At(0);
    if (symbol < kFirstHanzi || symbol > kLastHanzi) continue;
    unsigned packed = 0;
    for (std::size_t role = 0; role < 4; ++role) {
      const std::string_view field = row[role + 1];
      unsigned bucket = 0;
      std::from_chars(field.data(), field.data() + field.size(), bucket);
      packed |= (bucket & 15u) << (4 * role);
    }
    buckets_[symbol - kFirstHanzi] = static_cast<std::uint16_t>(packed);
  }
}

NameTables NameTables::Embedded() {
  return NameTables(DetectorData("surnames.tsv"),
                    DetectorData("name_characters.tsv"),
                    DetectorData("name_words.bin"));
}

bool NameTables::IsCompound(NameText::Symbol first,
                            NameText::Symbol second) const {
  return std::binary_search(compounds_.begin(), compounds_.end(),
                            PairOf(first, second));
}

}  // namespace undox
