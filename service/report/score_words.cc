#include "service/report/score_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "service/report/decimal.h"
#include "service/report/what_if_words.h"

namespace undox {
namespace {

constexpr double kPercent = 100;

Bilingual Number(double value, int decimals) {
  return Same(Decimal(value, decimals).text());
}

bool Has(const Exposure& exposure, std::string_view id) {
  return std::ranges::any_of(
      exposure.reasons, [id](const Reason& reason) { return reason.id == id; });
}

}  // namespace

std::vector<Bilingual> WhoseWords(const Exposure& exposure,
                                  const ReportWords& words) {
  const double chance = kPercent / (1 + std::exp(-exposure.doxx_log_odds));
  std::vector<Bilingual> lines = {
      words.Say("tell.whose_sum", {Chance(chance, words)})};
  const bool spared =
      Has(exposure, "table:benign") || Has(exposure, "table:public");
  const bool likely = exposure.doxx_log_odds > 0;
  if (likely && spared) lines.push_back(words.Say("tell.whose_spared"));
  if (!likely && !spared && exposure.level >= Level::kMedium) {
    lines.push_back(words.Say("tell.whose_doubt"));
  }
  return lines;
}

Bilingual PointsWords(const Exposure& exposure, const ReportWords& words) {
  const Arithmetic& a = exposure.arithmetic;
  const double width = a.band_high - a.band_low;
  if (width <= 0) return {};
  return words.Say(
      "tell.band",
      {Same(LevelCode(exposure.level)), Number(a.band_low, 0),
       Number(a.band_high, 0), Number(a.band_low, 0), Number(exposure.raw, 1),
       Number(width * a.raw_share * a.e, 1),
       Number(width * a.certainty_share * a.certainty, 1)});
}

}  // namespace undox
