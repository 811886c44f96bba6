#include "pii/exposure/gate_model.h"

#include <algorithm>

#include "pii/exposure/embedded_data.h"
#include "pii/exposure/tsv_rows.h"

namespace undox {
namespace {

double* PlaceOf(std::string_view id, GateModel& model) {
  if (id == "prior") return &model.prior;
  if (id == "wording") return &model.wording;
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    if (GateFeatureId(static_cast<GateFeature>(i)) == id) {
      return &model.weight[i];
    }
  }
  return nullptr;
}

}  // namespace

GateModel ParseGateModel(std::string_view tsv) {
  GateModel model;
  for (const TsvRow& row : NumberRows(tsv)) {
    if (double* const place = PlaceOf(row.key, model)) *place = row.number;
  }
  model.wording = std::max(0.0, model.wording);
  for (std::size_t i = 0; i < kGateFeatureCount; ++i) {
    if (model.weight[i] * GateSign(static_cast<GateFeature>(i)) < 0) {
      model.weight[i] = 0;
    }
  }
  return model;
}

const GateModel& ShippedGate() {
  static const GateModel kModel = ParseGateModel(ExposureData("gate.tsv"));
  return kModel;
}

}  // namespace undox
