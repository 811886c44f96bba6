#ifndef UNDOX_DETECTORS_PLACES_ADDRESS_JUDGE_H_
#define UNDOX_DETECTORS_PLACES_ADDRESS_JUDGE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "detectors/places/address_chain.h"
#include "detectors/text/word_table.h"
#include "pii/finding.h"

namespace undox {

// What the words around a place say it is to people. Immutable, thread-safe.
class PlaceCues {
 public:
  PlaceCues();  // Reads the embedded table; a bad row is our bug (abort).

  enum Family { kResidence, kPerson, kBusiness, kVenue, kFamilies };

  struct Reading {
    // Distinct words of each family in the text.
    int count[kFamilies] = {};
    // The last word but of a person before the place, if any, and the code
    // points from there to the place.
    std::string introduction;
    Family introduced_by = kFamilies;
    std::size_t gap = 0;
  };

  // Reads all of `text`; in [begin, end), the place itself, only venues.
  Reading Read(std::u32string_view text, std::size_t begin,
               std::size_t end) const;

 private:
  WordTable words_;
};

// Whether a chain is a person's address.
struct AddressJudgement {
  double confidence = 0;
  PlaceGrain grain = PlaceGrain::kNone;
  Evidence evidence;
};

// Weighs the links of `chain` in `text` and the words around it.
// `beside_person` says that the post holds a name or number of a person.
AddressJudgement JudgeAddress(std::u32string_view text,
                              const AddressChain& chain,
                              const PlaceCues::Reading& cues,
                              bool beside_person);

}  // namespace undox

#endif  // UNDOX_DETECTORS_PLACES_ADDRESS_JUDGE_H_
