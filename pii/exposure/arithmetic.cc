#include <cmath>

#include "pii/exposure/exposure_parts.h"

namespace undox {

Arithmetic ArithmeticOf(const ExposureInput& input, const ExposureModel& model,
                        const ExposureParts& parts) {
  Arithmetic a;
  a.population = model.population;
  a.checkable_candidates = model.checkable_candidates;
  a.dependence = model.dependence;
  a.accidental_share = model.accidental_share;
  a.solicitation_weight = input.solicitation ? model.solicitation_weight : 0;
  if (!parts.dimensions.empty()) {
    a.quasi_log_odds = std::log(model.checkable_candidates / parts.k);
  }
  a.quasi = parts.quasi;
  double none = 1;
  for (const double probability : parts.direct) none *= 1 - probability;
  a.direct = 1 - none;
  a.intent_log_odds = parts.intent_log_odds;
  a.disclosed = parts.disclosed;
  a.solicited = parts.solicited;
  a.joint = parts.joint;
  a.reach_units = ReachUnits(input.reach, model);
  a.reach = parts.reach;
  a.weakness = parts.weakness;
  a.e = parts.e;
  return a;
}

}  // namespace undox
