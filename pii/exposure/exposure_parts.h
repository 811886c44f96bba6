#ifndef UNDOX_PII_EXPOSURE_EXPOSURE_PARTS_H_
#define UNDOX_PII_EXPOSURE_EXPOSURE_PARTS_H_

#include <array>
#include <string>
#include <vector>

#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_model.h"

namespace undox {

// One dimension's finest value and what it counts for: 1 for the finest
// dimension of all, lambda for the others.
struct WeighedBits {
  QuasiDimension dimension = QuasiDimension::kName;
  double bits = 0;
  double weight = 1;
};

// Every intermediate value of the formula (design: exposure, section 2), named
// as there. A plain value; reasons are read off it.
struct ExposureParts {
  std::vector<WeighedBits> dimensions;  // Finest first.
  double bits = 0;                      // B.
  double k = 0;                         // K for lambda …
  double k_low = 0;                     // … for dependence_low_k …
  double k_high = 0;                    // … and for dependence_high_k.
  double quasi = 0;                     // Pq.
  std::array<double, kIdentifierKindCount> direct{};  // rho q, best of a kind.
  double identify = 0;                                // Pid.
  std::array<double, kHarmChannelCount> harms{};      // s q f, best of each.
  double harm = 0;                                    // h.
  bool third_party_assumed = false;  // The model's assumption took hold.
  double intent_log_odds = 0;
  double intent = 0;      // Pa.
  double disclosed = 0;   // Ed.
  double solicited = 0;   // Es.
  double joint = 0;       // E1.
  double reach = 1;       // m.
  double weakness = 1;    // v.
  double e = 0;           // E.
  double criminal_x = 0;  // X.
};

// X of so many items: the proportional sum of 2017 No.10 art. 5(1)(6), doubled
// for insiders (5(1)(8) halves the quantities).
double CriminalX(const CriminalMeter& items, bool insider,
                 const ExposureModel& model);

ExposureParts ComputeParts(const ExposureInput& input,
                           const ExposureModel& model);

// What a reader needs besides the reasons to do the arithmetic again. The
// gate's certainty and the band are left 0: they are PlaceInBand's.
Arithmetic ArithmeticOf(const ExposureInput& input, const ExposureModel& model,
                        const ExposureParts& parts);

// Ledger, terms of harm and leave-one-out effects of a scored input, in the
// order that ScoreExposure documents.
std::vector<Reason> ExplainExposure(const ExposureInput& input,
                                    const ExposureModel& model,
                                    const ExposureParts& parts);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPOSURE_PARTS_H_
