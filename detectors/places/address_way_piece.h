#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_WAY_PIECE_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_WAY_PIECE_H_

#include <string_view>
#include <vector>

#include "detectors/places/address_piece.h"

namespace undox {

// Appends the links that tell a door by words rather than by a number: the way
// from the floor (电梯右手第二家, 靠窗下铺), a named floor (顶楼), and where in
// a village or by an estate (村口第一家, 东头老供销社后院). Linear in the text.
void FindWayPieces(std::u32string_view text, std::vector<Piece>& out);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_WAY_PIECE_H_
