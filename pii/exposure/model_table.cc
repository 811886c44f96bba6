#include "pii/exposure/model_table.h"

#include <fmt/format.h>

#include <array>

#include "pii/exposure/embedded_data.h"
#include "pii/exposure/tsv_rows.h"

namespace undox {

void VisitParameters(
    ExposureModel& model,
    const std::function<void(const ModelParameter&, double&)>& visit) {
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    visit({"cue", IntentCueId(static_cast<IntentCue>(i))}, model.cue_weight[i]);
  }
  for (std::size_t i = 1; i < kIdentifierKindCount; ++i) {
    const std::string_view id =
        IdentifierKindId(static_cast<IdentifierKind>(i));
    visit({"rho", id}, model.rho[i]);
    visit({"factor", id}, model.channel_factor[i]);
  }
  for (std::size_t i = 0; i < kHarmChannelCount; ++i) {
    visit({"strength", HarmChannelId(static_cast<HarmChannel>(i))},
          model.harm[i]);
  }
  constexpr std::array<std::string_view, 4> kLevels = {"S1", "S2", "S3", "S4"};
  for (std::size_t i = 0; i < kLevels.size(); ++i) {
    visit({"threshold", kLevels[i]}, model.threshold[i]);
  }
}

ExposureModel ParseExposureModel(std::string_view tsv) {
  ExposureModel model = ReferenceModel();
  for (const TsvRow& row : NumberRows(tsv)) {
    VisitParameters(model, [&](const ModelParameter& parameter, double& value) {
      if (row.key ==
          std::string(parameter.kind) + "\t" + std::string(parameter.id)) {
        value = row.number;
      }
    });
  }
  model.third_party_assumed = true;
  return model;
}

std::string ExposureModelTable(ExposureModel model) {
  std::string table =
      "# Parameters of the exposure formula that the product ships "
      "(pii/exposure/exposure_model.h).\n"
      "# FITTED DATA, made by `./dev fit exposure` from invented posts "
      "(training/exposure/README.md).\n"
      "# Columns: parameter, id, value\n";
  VisitParameters(model, [&](const ModelParameter& parameter, double& value) {
    table += fmt::format("{}\t{}\t{:.2f}\n", parameter.kind, parameter.id,
                         value + 0.0);
  });
  return table;
}

const ExposureModel& ShippedModel() {
  static const ExposureModel kModel =
      ParseExposureModel(ExposureData("exposure_model.tsv"));
  return kModel;
}

}  // namespace undox
