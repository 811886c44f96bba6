#include "pii/exposure/exposure_parts.h"

#include <algorithm>
#include <cmath>

namespace undox {
namespace {

constexpr std::size_t kDimensionCount =
    static_cast<std::size_t>(QuasiDimension::kCount);

double Logistic(double x) { return 1 / (1 + std::exp(-x)); }
double Probability(double x) { return std::clamp(x, 0.0, 1.0); }

// 1 - prod (1 - p).
template <typename Probabilities>
double NoisyOr(const Probabilities& probabilities, double start = 0) {
  double none = 1 - start;
  for (const double p : probabilities) none *= 1 - p;
  return 1 - none;
}

// The finest value of each dimension, finest dimension first.
std::vector<WeighedBits> FinestPerDimension(const ExposureInput& input) {
  std::array<double, kDimensionCount> finest;
  finest.fill(-1);
  for (const QuasiIdentifier& quasi : input.quasi) {
    double& best = finest[std::size_t(quasi.dimension)];
    best = std::max({best, quasi.bits, 0.0});
  }
  std::vector<WeighedBits> dimensions;
  for (std::size_t i = 0; i < kDimensionCount; ++i) {
    if (finest[i] < 0) continue;
    dimensions.push_back({static_cast<QuasiDimension>(i), finest[i], 1});
  }
  std::stable_sort(dimensions.begin(), dimensions.end(),
                   [](const WeighedBits& a, const WeighedBits& b) {
                     return a.bits > b.bits;
                   });
  return dimensions;
}

double EffectiveBits(const std::vector<WeighedBits>& dimensions,
                     double dependence) {
  double bits = 0;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    bits += (i == 0 ? 1 : dependence) * dimensions[i].bits;
  }
  return bits;
}

double PeopleLeft(double bits, const ExposureModel& model) {
  return std::max(1.0, model.population / std::exp2(bits));
}

void Identify(const ExposureInput& input, const ExposureModel& model,
              ExposureParts& parts) {
  parts.dimensions = FinestPerDimension(input);
  for (std::size_t i = 1; i < parts.dimensions.size(); ++i) {
    parts.dimensions[i].weight = model.dependence;
  }
  const auto people = [&](double dependence) {
    return PeopleLeft(EffectiveBits(parts.dimensions, dependence), model);
  };
  parts.bits = EffectiveBits(parts.dimensions, model.dependence);
  parts.k = people(model.dependence);
  parts.k_low = people(model.dependence_low_k);
  parts.k_high = people(model.dependence_high_k);
  const double kappa = model.checkable_candidates;
  parts.quasi = parts.dimensions.empty() ? 0 : kappa / (kappa + parts.k);
  for (const DirectIdentifier& direct : input.direct) {
    double& best = parts.direct[std::size_t(direct.kind)];
    best = std::max(best, model.Rho(direct.kind) * Probability(direct.q));
  }
  parts.identify = NoisyOr(parts.direct, parts.quasi);
}

double TargetFactor(HarmChannel channel, Target target,
                    const ExposureModel& model) {
  if (target == Target::kBusiness) return model.business_factor;
  if (target != Target::kPublicFigure) return 1;
  const bool soft =
      channel == HarmChannel::kName || channel == HarmChannel::kWorkplace ||
      channel == HarmChannel::kFace || channel == HarmChannel::kReputation;
  return soft ? model.public_figure_factor : 1;
}

void Harm(const ExposureInput& input, const ExposureModel& model,
          ExposureParts& parts) {
  for (const HarmTerm& term : input.harm) {
    const auto channel = std::size_t(term.channel);
    const double half_life = model.half_life_hours[channel];
    const double age = std::max(0.0, term.age_hours);
    const double fresh = half_life > 0 ? std::exp2(-age / half_life) : 1;
    const double strength = model.Harm(term.channel) *
                            model.channel_factor[std::size_t(term.kind)] *
                            TargetFactor(term.channel, input.target, model);
    double& best = parts.harms[channel];
    best = std::max(best, strength * Probability(term.q) * fresh);
  }
  parts.harm = NoisyOr(parts.harms);
}

void Intend(const ExposureInput& input, const ExposureModel& model,
            ExposureParts& parts) {
  double log_odds = model.intent_prior;
  bool mitigated = false;
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    if (!input.cues[i]) continue;
    log_odds += model.cue_weight[i];
    mitigated = mitigated || model.cue_weight[i] < 0;
  }
  parts.third_party_assumed = model.third_party_assumed && !mitigated &&
                              !input.Has(IntentCue::kThirdParty) &&
                              input.target != Target::kSelf &&
                              input.target != Target::kBusiness;
  if (parts.third_party_assumed) {
    log_odds += model.CueWeight(IntentCue::kThirdParty);
  }
  parts.intent_log_odds = log_odds;
  parts.intent = Logistic(log_odds);
}

double Weakness(Vulnerable vulnerable, const ExposureModel& model) {
  if (vulnerable == Vulnerable::kMinor) return model.minor_weight;
  if (vulnerable == Vulnerable::kElderly) return model.elderly_weight;
  if (vulnerable == Vulnerable::kDisabled) return model.disabled_weight;
  return 1;
}

}  // namespace

double CriminalX(const CriminalMeter& items, bool insider,
                 const ExposureModel& model) {
  const double x = items.n1 / model.criminal_unit[0] +
                   items.n2 / model.criminal_unit[1] +
                   items.n3 / model.criminal_unit[2];
  return insider ? x * model.insider_factor : x;
}

double ReachUnits(const Reach& reach, const ExposureModel& model) {
  const double views = static_cast<double>(reach.views) / model.views_unit;
  const double reposts =
      static_cast<double>(reach.reposts) / model.reposts_unit;
  return std::max({views, reposts, 0.0});
}

ExposureParts ComputeParts(const ExposureInput& input,
                           const ExposureModel& model) {
  ExposureParts parts;
  Identify(input, model, parts);
  Harm(input, model, parts);
  Intend(input, model, parts);
  const double gamma = model.accidental_share;
  parts.disclosed =
      parts.identify * parts.harm * (gamma + (1 - gamma) * parts.intent);
  if (input.solicitation) {
    parts.solicited =
        model.solicitation_weight * NoisyOr(parts.direct) * parts.intent;
  }
  parts.joint = 1 - (1 - parts.disclosed) * (1 - parts.solicited);
  parts.reach = std::min(model.reach_cap,
                         1 + std::log2(1 + ReachUnits(input.reach, model)));
  parts.weakness = Weakness(input.vulnerable, model);
  parts.e = 1 - std::pow(1 - parts.joint, parts.reach * parts.weakness);
  parts.criminal_x = CriminalX(input.criminal, input.insider, model);
  return parts;
}

}  // namespace undox
