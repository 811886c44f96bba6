#ifndef UNDOX_PII_EXPOSURE_GATE_MODEL_H_
#define UNDOX_PII_EXPOSURE_GATE_MODEL_H_

#include <array>
#include <string_view>

#include "pii/exposure/gate.h"

namespace undox {

// The numbers of the gate: FITTED DATA (pii/exposure/data/gate.tsv), made by
// `./dev fit exposure` from invented posts; no law and no measurement.
struct GateModel {
  double prior = 0;    // Log-odds of data without any context.
  double wording = 0;  // Weight of a unit of GateFacts::wording, >= 0.
  // Log-odds of each feature; of the sign that GateSign gives it.
  std::array<double, kGateFeatureCount> weight{};

  double Weight(GateFeature f) const {
    return weight[static_cast<std::size_t>(f)];
  }
};

// Beyond this the wording says no more.
constexpr double kWordingClip = 8;

// The rows of a gate.tsv; a feature without a row weighs nothing, and so does
// one whose number has the wrong sign.
GateModel ParseGateModel(std::string_view tsv);

// The model the product ships.
const GateModel& ShippedGate();

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_GATE_MODEL_H_
