#ifndef UNDOX_PII_EXPOSURE_SCORE_BAND_H_
#define UNDOX_PII_EXPOSURE_SCORE_BAND_H_

#include "pii/exposure.h"

namespace undox {

// Sets Exposure::score from its level, its raw score and the gate's log-odds,
// and what of it belongs into Exposure::arithmetic:
//
//   certainty = logistic(log-odds / 2)
//   position  = raw_share E + certainty_share certainty       (shares sum to 1)
//   score     = band_low + position (band_high - band_low), clamped to the band
//
// (pii/exposure/exposure_formula.h, ClampToBand).
void PlaceInBand(double log_odds, Exposure& exposure);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_SCORE_BAND_H_
