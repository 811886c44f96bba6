#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_CHAIN_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_CHAIN_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/places/address_piece.h"

namespace undox {

// Links that follow each other from coarse to fine.
struct AddressChain {
  std::vector<Piece> pieces;  // At least one, in text order.
  double score = 0;

  std::size_t begin() const { return pieces.front().begin; }
  std::size_t end() const { return pieces.back().end; }
  bool Has(PieceKind kind) const {
    for (const Piece& piece : pieces) {
      if (piece.kind == kind) return true;
    }
    return false;
  }
};

// The best chains of `pieces` over `text`: disjoint, best first, at most
// `limit`. Left edges are weighed by what stands before them. Quadratic in the
// number of pieces that touch.
std::vector<AddressChain> BestAddressChains(std::u32string_view text,
                                            std::vector<Piece> pieces,
                                            std::size_t limit);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_CHAIN_H_
