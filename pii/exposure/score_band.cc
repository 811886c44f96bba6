#include "pii/exposure/score_band.h"

#include <cmath>

#include "pii/exposure/exposure_formula.h"

namespace undox {

void PlaceInBand(double log_odds, Exposure& exposure) {
  constexpr double kRawShare = 0.5;
  const ScoreBand band = BandOf(exposure.level);
  Arithmetic& a = exposure.arithmetic;
  a.certainty = 1 / (1 + std::exp(-log_odds / 2));
  a.raw_share = kRawShare;
  a.certainty_share = 1 - kRawShare;
  a.band_low = band.low;
  a.band_high = band.high;
  const double position =
      a.raw_share * exposure.raw / 100 + a.certainty_share * a.certainty;
  exposure.score =
      ClampToBand(band.low + position * (band.high - band.low), exposure.level);
}

}  // namespace undox
