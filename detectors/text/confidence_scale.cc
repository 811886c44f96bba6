#include "detectors/text/confidence_scale.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "detectors/text/embedded_data.h"
#include "detectors/text/tsv.h"

namespace undox {
namespace {

double ReadNumber(std::string_view field) {
  double value = 0;
  const auto [end, error] =
      std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size()) std::abort();
  return value;
}

}  // namespace

ConfidenceScale::ConfidenceScale(std::string_view tsv) {
  for (const auto& row : ParseTsv(tsv)) {
    if (row.size() < 3) std::abort();
    lines_[std::string(row[0])] = {ReadNumber(row[1]), ReadNumber(row[2])};
  }
}

const ConfidenceScale& ConfidenceScale::Shipped() {
  static const ConfidenceScale kScale(DetectorData("confidence.tsv"));
  return kScale;
}

double ConfidenceScale::Probability(std::string_view type,
                                    double confidence) const {
  const auto line = lines_.find(type);
  if (line == lines_.end()) return confidence;
  const double odds =
      line->second.slope * LogOdds(confidence) + line->second.offset;
  return std::clamp(1 / (1 + std::exp(-odds)), kLeast, kMost);
}

double ConfidenceScale::LogOdds(double probability) {
  const double p = std::clamp(probability, kLeast, kMost);
  return std::log(p / (1 - p));
}

}  // namespace undox
