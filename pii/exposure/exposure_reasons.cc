#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pii/exposure/exposure_parts.h"
#include "pii/pii_type.h"

namespace undox {
namespace {

// "about 275 thousand people", "about 2 people".
std::string People(double count) {
  if (count >= 1e9)
    return fmt::format("about {:.2f} billion people", count / 1e9);
  if (count >= 1e6)
    return fmt::format("about {:.0f} million people", count / 1e6);
  if (count >= 1e4) {
    return fmt::format("about {:.0f} thousand people", count / 1e3);
  }
  if (count < 1.5) return "one person";
  return fmt::format("about {:.0f} people", count);
}

std::string_view DimensionText(QuasiDimension dimension) {
  constexpr std::array<std::string_view,
                       static_cast<std::size_t>(QuasiDimension::kCount)>
      kTexts = {"the name",
                "the place",
                "the date of birth",
                "the sex",
                "the school or employer",
                "what a masked document number still shows",
                "what a masked phone number still shows",
                "what a masked value still shows",
                "the appearance",
                "the role",
                "the event"};
  return kTexts[std::size_t(dimension)];
}

std::string Id(std::string_view ledger, std::string_view entry) {
  return fmt::format("{}:{}", ledger, entry);
}

void ExplainBits(const ExposureModel& model, const ExposureParts& parts,
                 std::vector<Reason>& reasons) {
  if (parts.dimensions.empty()) return;
  reasons.push_back(
      {"bits:base",
       fmt::format("{} could be meant; a crowd checks {:.0f} by hand",
                   People(model.population), model.checkable_candidates),
       std::log(model.checkable_candidates / model.population)});
  for (const WeighedBits& d : parts.dimensions) {
    std::string text = fmt::format(
        "{} alone leaves {} ({:.1f} bits", DimensionText(d.dimension),
        People(std::max(1.0, model.population / std::exp2(d.bits))), d.bits);
    text += d.weight < 1 ? fmt::format(", counted at {:.0f} %)", 100 * d.weight)
                         : ")";
    reasons.push_back({Id("bits", QuasiDimensionId(d.dimension)),
                       std::move(text), d.weight * d.bits * std::numbers::ln2});
  }
  const double surplus = std::log2(model.population) - parts.bits;
  if (surplus < 0) {
    reasons.push_back({"bits:cap", "no fewer than one person can be meant",
                       surplus * std::numbers::ln2});
  }
}

void ExplainIdentifiers(const ExposureParts& parts,
                        std::vector<Reason>& reasons) {
  for (std::size_t i = 0; i < kIdentifierKindCount; ++i) {
    if (parts.direct[i] <= 0) continue;
    const std::string_view id =
        IdentifierKindId(static_cast<IdentifierKind>(i));
    reasons.push_back(
        {Id("identify", id),
         fmt::format("a crowd could resolve it to a person in {:.0f} of 100 "
                     "cases",
                     100 * parts.direct[i]),
         parts.direct[i]});
  }
}

void ExplainHarm(const ExposureParts& parts, std::vector<Reason>& reasons) {
  for (std::size_t i = 0; i < kHarmChannelCount; ++i) {
    if (parts.harms[i] <= 0) continue;
    const auto channel = static_cast<HarmChannel>(i);
    reasons.push_back({Id("harm", HarmChannelId(channel)),
                       fmt::format("it exposes {}", HarmChannelText(channel)),
                       parts.harms[i]});
  }
}

void ExplainIntent(const ExposureInput& input, const ExposureModel& model,
                   const ExposureParts& parts, std::vector<Reason>& reasons) {
  reasons.push_back(
      {"intent:prior", "before any word is read", model.intent_prior});
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    const auto cue = static_cast<IntentCue>(i);
    const bool assumed =
        cue == IntentCue::kThirdParty && parts.third_party_assumed;
    if (!input.cues[i] && !assumed) continue;
    std::string text(IntentCueText(cue));
    if (assumed) text += ", as nothing speaks against it";
    reasons.push_back(
        {Id("intent", IntentCueId(cue)), std::move(text), model.cue_weight[i]});
  }
}

// What a term is left out by: its type, or its place in the formula.
template <typename Term>
std::string SourceOf(const Term& term, std::string_view fallback) {
  if (!term.type.empty()) return Id("finding", term.type);
  return Id("term", fallback);
}
std::string SourceOf(const QuasiIdentifier& term) {
  return SourceOf(term, QuasiDimensionId(term.dimension));
}
std::string SourceOf(const DirectIdentifier& term) {
  return SourceOf(term, IdentifierKindId(term.kind));
}
std::string SourceOf(const HarmTerm& term) {
  return SourceOf(term, HarmChannelId(term.channel));
}

template <typename Term>
void CollectSources(const std::vector<Term>& terms,
                    std::set<std::string>& sources) {
  for (const Term& term : terms) sources.insert(SourceOf(term));
}
template <typename Term>
void LeaveOut(const std::string& source, std::vector<Term>& terms) {
  std::erase_if(terms,
                [&](const Term& term) { return SourceOf(term) == source; });
}

std::string EffectText(const std::string& source) {
  constexpr std::string_view kFinding = "finding:";
  if (!source.starts_with(kFinding)) {
    return "what this part of the post adds to the score";
  }
  const std::string_view type =
      std::string_view(source).substr(kFinding.size());
  return fmt::format("what showing the {} adds to the score",
                     TraitsOf(type).en);
}

void ExplainEffects(const ExposureInput& input, const ExposureModel& model,
                    const ExposureParts& parts, std::vector<Reason>& reasons) {
  std::set<std::string> sources;
  CollectSources(input.quasi, sources);
  CollectSources(input.direct, sources);
  CollectSources(input.harm, sources);
  for (const std::string& source : sources) {
    ExposureInput rest = input;
    LeaveOut(source, rest.quasi);
    LeaveOut(source, rest.direct);
    LeaveOut(source, rest.harm);
    reasons.push_back({source, EffectText(source),
                       100 * (parts.e - ComputeParts(rest, model).e)});
  }
  for (std::size_t i = 0; i < kIntentCueCount; ++i) {
    const auto cue = static_cast<IntentCue>(i);
    const bool third = cue == IntentCue::kThirdParty;
    if (!input.cues[i] && !(third && parts.third_party_assumed)) continue;
    ExposureInput rest = input;
    rest.cues.reset(i);
    ExposureModel plain = model;
    if (third) plain.third_party_assumed = false;
    reasons.push_back({Id("cue", IntentCueId(cue)),
                       std::string(IntentCueText(cue)),
                       100 * (parts.e - ComputeParts(rest, plain).e)});
  }
}

}  // namespace

std::vector<Reason> ExplainExposure(const ExposureInput& input,
                                    const ExposureModel& model,
                                    const ExposureParts& parts) {
  std::vector<Reason> reasons;
  ExplainBits(model, parts, reasons);
  ExplainIdentifiers(parts, reasons);
  ExplainHarm(parts, reasons);
  ExplainIntent(input, model, parts, reasons);
  ExplainEffects(input, model, parts, reasons);
  return reasons;
}

}  // namespace undox
