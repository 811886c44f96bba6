#include "pii/anonymity/mask_strength.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "pii/anonymity/card_mask.h"
#include "pii/anonymity/mobile_mask.h"
#include "pii/anonymity/resident_id_mask.h"

namespace undox {
namespace {

constexpr std::size_t kFewestSymbols = 15;
constexpr std::size_t kMostSymbols = 20;

bool IsHidden(std::string_view pattern) {
  return pattern.size() >= kFewestSymbols && pattern.size() < kMostSymbols &&
         pattern.find_first_not_of('*') == pattern.npos;
}

// What `count` says of whole numbers of each length from 15 on. Reports hide
// most of these wholly, so that they are counted once.
template <typename Count>
std::array<double, kMostSymbols> OfHidden(Count count) {
  std::array<double, kMostSymbols> candidates{};
  for (std::size_t size = kFewestSymbols; size < kMostSymbols; ++size) {
    candidates[size] = count(std::string(size, '*'));
  }
  return candidates;
}

double CardNumbers(std::string_view pattern, const KnownFacts&) {
  static const auto kHidden = OfHidden(BankCardCandidates);
  if (IsHidden(pattern)) {
    return kHidden[pattern.size()];
  }
  return BankCardCandidates(pattern);
}

double ResidentIds(std::string_view pattern, const KnownFacts& facts) {
  static const auto kHidden = OfHidden([](std::string_view hidden) {
    return ResidentIdCandidates(hidden, KnownFacts{});
  });
  if (IsHidden(pattern) &&
      facts == KnownFacts{.city_known = facts.city_known}) {
    return kHidden[pattern.size()];
  }
  return ResidentIdCandidates(pattern, facts);
}

double Plates(std::string_view pattern, const KnownFacts&) {
  return PlateCandidates(pattern);
}

struct MeterRow {
  std::string_view type;
  double (*candidates)(std::string_view, const KnownFacts&);
};
constexpr MeterRow kMeters[] = {
    {"PHONE_NUMBER", MobileCandidates},
    {"CN_RESIDENT_ID", ResidentIds},
    {"BANK_CARD", CardNumbers},
    {"CN_LICENSE_PLATE", Plates},
};

}  // namespace

double MaskCandidates(std::string_view type, std::string_view pattern,
                      const KnownFacts& facts) {
  for (const MeterRow& row : kMeters) {
    if (row.type == type) return row.candidates(pattern, facts);
  }
  return std::pow(10.0, static_cast<double>(
                            std::count(pattern.begin(), pattern.end(), '*')));
}

}  // namespace undox
