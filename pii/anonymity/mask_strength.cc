#include "pii/anonymity/mask_strength.h"

#include <algorithm>
#include <cmath>

#include "pii/anonymity/card_mask.h"
#include "pii/anonymity/mobile_mask.h"
#include "pii/anonymity/resident_id_mask.h"

namespace undox {
namespace {

double CardNumbers(std::string_view pattern, const KnownFacts&) {
  return BankCardCandidates(pattern);
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
    {"CN_RESIDENT_ID", ResidentIdCandidates},
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
