#include "pii/exposure/exposure_formula.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "pii/exposure/exposure_parts.h"

namespace undox {
namespace {

constexpr std::array<std::string_view,
                     static_cast<std::size_t>(QuasiDimension::kCount)>
    kDimensionIds = {"name",         "place",        "birth",
                     "sex",          "organization", "masked_id",
                     "masked_phone", "masked_other", "appearance",
                     "role",         "event"};

// The edges of the score bands, from S0's lower to S4's upper.
constexpr std::array<double, 6> kEdges = {0, 10, 30, 55, 80, 100};

Level LevelOf(double e, const ExposureModel& model) {
  int level = 0;
  for (const double threshold : model.threshold) {
    if (e >= threshold) ++level;
  }
  return static_cast<Level>(level);
}

// E, mapped so that the model's thresholds fall on the bands' edges.
double BandedScore(double e, const ExposureModel& model) {
  const auto level = static_cast<std::size_t>(LevelOf(e, model));
  const double low = level == 0 ? 0 : model.threshold[level - 1];
  const double high = level == 4 ? 1 : model.threshold[level];
  const double share = high > low ? (e - low) / (high - low) : 0;
  return kEdges[level] + share * (kEdges[level + 1] - kEdges[level]);
}

}  // namespace

std::string_view QuasiDimensionId(QuasiDimension dimension) {
  return kDimensionIds[std::size_t(dimension)];
}

ScoreBand BandOf(Level level) {
  const auto index = static_cast<std::size_t>(level);
  return {kEdges[index], kEdges[index + 1]};
}

double ClampToBand(double score, Level level) {
  const ScoreBand band = BandOf(level);
  const double top = level == Level::kCritical ? band.high : band.high - 0.1;
  return std::clamp(score, band.low, top);
}

LimitFacts FactsForLimits(const Exposure& scored, const ExposureInput& input,
                          const ExposureModel& model) {
  return {.by_third_party = scored.intent >= 0.5,
          .identified = scored.identify >= 0.5,
          .criminal_x = scored.criminal.x,
          .reach_units = ReachUnits(input.reach, model)};
}

Exposure ScoreExposure(const ExposureInput& input, const ExposureModel& model) {
  const ExposureParts parts = ComputeParts(input, model);
  Exposure exposure;
  exposure.raw = 100 * parts.e;
  exposure.bits = parts.bits;
  exposure.k = parts.k;
  exposure.k_low = parts.k_low;
  exposure.k_high = parts.k_high;
  exposure.identify = parts.identify;
  exposure.harm = parts.harm;
  exposure.intent = parts.intent;
  exposure.criminal = input.criminal;
  exposure.criminal.x = parts.criminal_x;
  const Level natural = LevelOf(parts.e, model);
  LimitedLevel limited =
      ApplyLimits(natural, input, FactsForLimits(exposure, input, model));
  exposure.level = limited.level;
  exposure.limits = std::move(limited.limits);
  exposure.score = BandedScore(parts.e, model);
  if (exposure.level != natural) {
    exposure.score = ClampToBand(exposure.score, exposure.level);
  }
  exposure.reasons = ExplainExposure(input, model, parts);
  exposure.arithmetic = ArithmeticOf(input, model, parts);
  return exposure;
}

}  // namespace undox
