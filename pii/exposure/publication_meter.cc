#include "pii/exposure/publication_meter.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pii/exposure/exposure_formula.h"
#include "pii/exposure/exposure_parts.h"
#include "pii/exposure/score_band.h"

namespace undox {
namespace {

bool IsCounted(const Subject& subject) {
  return subject.exposure.level >= Level::kMedium &&
         subject.target != Target::kSelf && subject.target != Target::kBusiness;
}

bool Names(const Exposure& exposure, const std::string& limit) {
  return std::ranges::find(exposure.limits, limit, &LimitApplied::id) !=
         exposure.limits.end();
}

// The items that the claim would be, of its class alone.
double ClaimedX(const ClaimedRecords& claimed, bool insider,
                const ExposureModel& model) {
  const auto unit = static_cast<std::size_t>(claimed.item_class - 1);
  const double x =
      static_cast<double>(claimed.records) / model.criminal_unit[unit];
  return insider ? x * model.insider_factor : x;
}

}  // namespace

CriminalMeter MeterPublication(std::span<const Subject> subjects,
                               const CriminalWords& words,
                               bool whereabouts_for_crime,
                               const ExposureModel& model) {
  CriminalMeter sum;
  for (const Subject& subject : subjects) {
    if (!IsCounted(subject)) continue;
    const CriminalMeter& one = subject.exposure.criminal;
    sum.n1 += one.n1;
    sum.n2 += one.n2;
    sum.n3 += one.n3;
    sum.records += one.records;
  }
  sum.insider = words.insider;
  sum.x = CriminalX(sum, sum.insider, model);
  sum.claimed = words.claimed;
  if (sum.claimed) {
    sum.claimed->x = ClaimedX(*sum.claimed, sum.insider, model);
  }
  sum.flags = words.flags;
  if (whereabouts_for_crime) sum.flags.emplace_back("whereabouts_for_crime");
  if (sum.insider) sum.flags.emplace_back("insider");
  std::ranges::sort(sum.flags);
  return sum;
}

void ApplyQuantityFloors(const CriminalMeter& meter, const LimitRules& rules,
                         std::string_view day, std::vector<Subject>& subjects) {
  ExposureInput quantity;
  quantity.insider = meter.insider;
  const LimitFacts facts = {.by_third_party = true,
                            .criminal_x = meter.x,
                            .claimed_x = meter.claimed ? meter.claimed->x : 0};
  for (Subject& subject : subjects) {
    Exposure& exposure = subject.exposure;
    // What is offered is not the contact that the seller gives of themselves.
    if (!IsCounted(subject) && !meter.claimed) continue;
    LimitedLevel limited =
        ApplyLimits(exposure.level, quantity, facts, rules, day);
    for (LimitApplied& limit : limited.limits) {
      if (!Names(exposure, limit.id)) {
        exposure.limits.push_back(std::move(limit));
      }
    }
    if (limited.level == exposure.level) continue;
    exposure.level = limited.level;
    PlaceInBand(exposure.doxx_log_odds, exposure);
  }
}

}  // namespace undox
