#ifndef UNDOX_PII_EXPOSURE_MODEL_TABLE_H_
#define UNDOX_PII_EXPOSURE_MODEL_TABLE_H_

#include <functional>
#include <string>
#include <string_view>

#include "pii/exposure/exposure_model.h"

namespace undox {

// A parameter of the formula that is fitted: "rho" of "phone".
struct ModelParameter {
  std::string_view kind;  // "cue", "rho", "factor", "strength", "threshold".
  std::string_view id;
};

// Calls `visit` with every fitted parameter of `model` and its place, in the
// order of the table.
void VisitParameters(
    ExposureModel& model,
    const std::function<void(const ModelParameter&, double&)>& visit);

// The reference with the rows of an exposure_model.tsv in place of its own
// values; rows of unknown parameters are passed over.
ExposureModel ParseExposureModel(std::string_view tsv);

// The content of an exposure_model.tsv.
std::string ExposureModelTable(ExposureModel model);

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_MODEL_TABLE_H_
