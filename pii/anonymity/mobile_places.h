#ifndef UNDOX_PII_ANONYMITY_MOBILE_PLACES_H_
#define UNDOX_PII_ANONYMITY_MOBILE_PLACES_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "pii/anonymity/region.h"

namespace undox {

// To which prefecture each seven-digit prefix of a mainland mobile was given,
// by data/mobile_places.bin (format: training/places/list_mobile_places.cc).
// Immutable. Numbers keep the prefix when their owner moves.
class MobilePlaces {
 public:
  // The shipped data, decoded at the first call.
  static const MobilePlaces& Shipped();

  explicit MobilePlaces(std::string_view file);

  // Number of places; index 0 to size() - 1 in the vectors below.
  std::size_t size() const { return codes_.size(); }
  // True if the place lies in `region`, or a municipality around it.
  bool IsIn(std::size_t place, RegionCode region) const;
  // True for the prefixes of which the data do not know the place.
  bool IsUnknown(std::size_t place) const { return codes_[place] == 0; }

  // Prefixes of each place that fit the first seven characters of `pattern`
  // ('*' for any digit; '1' and 3 to 9 come first).
  std::vector<int> Count(std::string_view pattern) const;

 private:
  static constexpr int kFirst = 1'300'000;
  static constexpr int kBlocks = 70;  // Of 10,000 prefixes: 130 to 199.

  std::vector<int> codes_;             // Four digits, or 0.
  std::vector<std::uint16_t> places_;  // By prefix - kFirst.
  std::array<std::vector<int>, kBlocks> of_block_;
};

}  // namespace undox

#endif  // UNDOX_PII_ANONYMITY_MOBILE_PLACES_H_
