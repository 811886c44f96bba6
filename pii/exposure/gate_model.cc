#include "pii/exposure/gate_model.h"

#include <algorithm>
#include <charconv>

#include "pii/exposure/embedded_data.h"

namespace undox {
namespace {

std::string_view TakeUntil(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(at == text.npos ? text.size() : at + 1);
  return part;
}

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
  while (!tsv.empty()) {
    std::string_view line = TakeUntil(tsv, '\n');
    if (line.starts_with('#')) continue;
    double* const place = PlaceOf(TakeUntil(line, '\t'), model);
    double number = 0;
    const auto read =
        std::from_chars(line.data(), line.data() + line.size(), number);
    if (place != nullptr && read.ec == std::errc()) *place = number;
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
