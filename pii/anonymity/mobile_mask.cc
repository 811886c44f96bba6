#include "pii/anonymity/mobile_mask.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "pii/anonymity/mobile_places.h"

namespace undox {
namespace {

constexpr std::size_t kMobileDigits = 11;
constexpr std::size_t kPrefixDigits = 7;

double PowerOfTen(std::string_view part) {
  return std::pow(
      10.0, static_cast<double>(std::count(part.begin(), part.end(), '*')));
}

// All prefixes that fit, whether given to a place or not.
double AllPrefixes(std::string_view pattern) {
  return (pattern[1] == '*' ? 7.0 : 1.0) * PowerOfTen(pattern.substr(2, 5));
}

double PrefixesIn(std::string_view pattern, RegionCode region) {
  const MobilePlaces& places = MobilePlaces::Shipped();
  const std::vector<int> counts = places.Count(pattern);
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (places.IsIn(i, region)) sum += counts[i];
  }
  return sum;
}

// The median over the places that have numbers of the first three digits.
double MedianOf(const std::string& pattern) {
  const MobilePlaces& places = MobilePlaces::Shipped();
  const std::vector<int> all = places.Count(pattern.substr(0, 3) + "****");
  const std::vector<int> fitting = places.Count(pattern);
  std::vector<int> counts;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] > 0 && !places.IsUnknown(i)) counts.push_back(fitting[i]);
  }
  if (counts.empty()) return 1;
  std::sort(counts.begin(), counts.end());
  const std::size_t middle = counts.size() / 2;
  const double upper = counts[middle];
  const double lower = counts[(counts.size() - 1) / 2];
  return std::max(1.0, (lower + upper) / 2);
}

// As MedianOf; a prefix that few places have must not leave more than the same
// mask with that digit hidden too.
double PrefixesInSomeCity(std::string_view pattern) {
  double least = AllPrefixes(pattern);
  for (int hidden = 0; hidden < 4; ++hidden) {
    std::string wider(pattern);
    if ((hidden & 1) != 0) wider[1] = '*';
    if ((hidden & 2) != 0) wider[2] = '*';
    least = std::min(least, MedianOf(wider));
  }
  return least;
}

}  // namespace

double MobileCandidates(std::string_view pattern, const KnownFacts& facts) {
  if (pattern.size() != kMobileDigits) return PowerOfTen(pattern);
  const double tails = PowerOfTen(pattern.substr(kPrefixDigits));
  const double there =
      facts.region == 0 ? 0 : PrefixesIn(pattern, facts.region);
  if (there > 0) return there * tails;
  if (facts.region == 0 && facts.city_known) {
    return PrefixesInSomeCity(pattern) * tails;
  }
  return AllPrefixes(pattern) * tails;
}

}  // namespace undox
