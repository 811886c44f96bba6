#ifndef UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_H_
#define UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_H_

#include <cstddef>
#include <optional>
#include <span>

#include "detectors/text/latin_words.h"

namespace undox {

// What was read of an address in the US, UK or Hong Kong English form.
struct WesternAddress {
  std::size_t end = 0;  // Index behind its last word.
  bool street = false;  // House number and a street with its suffix.
  bool unit = false;    // Apt 5, Flat 7, #5C, 12/F.
  bool postal = false;  // State with ZIP code, or UK postcode.
  bool floor = false;   // 12/F or Tower 3 beside a flat.
  bool lower = false;   // The street is written in lower case.
};

// Reads an address that begins at `words[at]`: "1234 Oak Street Apt 5,
// Springfield, IL 62704", "Flat 3, 12 High Street, Leeds LS1 4AB", "Flat A,
// 12/F, Tower 3, City Garden". Nothing if there is none. States: USPS
// Publication 28; postcodes: the shapes of BS 7666.
std::optional<WesternAddress> ReadWesternAddress(
    std::span<const LatinWord> words, std::size_t at);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_WESTERN_ADDRESS_H_
