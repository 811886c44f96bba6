#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_PIECE_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_PIECE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/text/word_table.h"

namespace undox {

// One link of a Chinese address, in the order in which links follow.
enum class PieceKind {
  kProvince,
  kCity,
  kCounty,
  kTown,     // 镇, 乡, 街道.
  kVillage,  // 村, 社区, 居委会.
  kGroup,    // 3组, 1社.
  kRoad,
  kLane,   // 1200弄, 3巷, 二段.
  kHouse,  // 12号, 26号院.
  kEstate,
  kOffice,   // 大厦, 软件园.
  kLodging,  // 酒店, 宿舍.
  kPhase,    // 二期, A区.
  kBuilding,
  kUnit,
  kFloor,
  kRoom,
  kTail,  // 电梯右手第二家.
  kCount,
};

// A possible link: code point INDICES [begin, end) of the text.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  PieceKind kind = PieceKind::kEstate;
  double score = 0;       // Of the chain search; about 1 for a sure piece.
  bool weak = false;      // A name without a telling suffix.
  bool numbered = false;  // Holds a number.
  bool bare = false;      // A number without a unit: 501, 4-4-1.
};

// The closed words of addresses, from detectors/data/address_words.tsv.
// Immutable and thread-safe.
class AddressLexicon {
 public:
  AddressLexicon();  // Reads the embedded table; a bad row is our bug (abort).

  const WordTable& suffixes() const { return suffixes_; }  // After a name.
  const WordTable& units() const { return units_; }        // After a number.
  const WordTable& not_after() const { return not_after_; }
  const WordTable& ordinary() const { return ordinary_; }

  // A suffix or unit family is a PieceKind, plus kWeak for a weak estate.
  static constexpr int kWeak = 100;

 private:
  WordTable suffixes_;
  WordTable units_;
  WordTable not_after_;
  WordTable ordinary_;
};

// Appends every possible link in `text` but the regions, which the gazetteer
// knows. Linear in the text.
void FindAddressPieces(const AddressLexicon& lexicon, std::u32string_view text,
                       std::vector<Piece>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_PIECE_H_
