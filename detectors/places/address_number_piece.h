#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_NUMBER_PIECE_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_NUMBER_PIECE_H_

#include <string_view>
#include <vector>

#include "detectors/places/address_piece.h"

namespace undox {

// Appends every possible link of an address that is a number: with a unit (3幢,
// 甲12号), without (501, 6-2-404, T3-2806, 东621), and what goes on behind one
// (之2, 附8号, 电梯右手第二家). Linear in the text.
void FindNumberPieces(const AddressLexicon& lexicon, std::u32string_view text,
                      std::vector<Piece>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_NUMBER_PIECE_H_
