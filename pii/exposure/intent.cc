#include "pii/exposure/intent.h"

#include <set>
#include <string_view>

#include "pii/pii_type.h"

namespace undox {
namespace {

using C = IntentCue;

struct FamilyRow {
  Cue family;
  IntentCue cue;
};

// Words that speak for intent: always count.
constexpr FamilyRow kAggravating[] = {
    {Cue::kExposeVerb, C::kExposeVerb},
    {Cue::kCallContact, C::kInciteContact},
    {Cue::kCallOffline, C::kInciteOffline},
    {Cue::kCallSpread, C::kSpreadCall},
    {Cue::kInsult, C::kInsult},
    {Cue::kAccusation, C::kAccusation},
    {Cue::kBounty, C::kBounty},
    {Cue::kThreatToPublish, C::kThreatToPublish},
    {Cue::kSale, C::kSoldData},
    {Cue::kChatProof, C::kChatScreenshot},
    {Cue::kEvasionAdvice, C::kEvasion},
};

// Words that excuse: count while nothing shows that they are a pretext.
constexpr FamilyRow kMitigating[] = {
    {Cue::kConsent, C::kConsent},
    {Cue::kMissingPerson, C::kMissingPerson},
    {Cue::kOfficial, C::kOfficialNotice},
    {Cue::kReportToAuthority, C::kReportToAuthority},
    {Cue::kCondemn, C::kQuotingOrCondemning},
};

bool HasStrongTypes(std::span<const Finding> findings, std::size_t count) {
  std::set<std::string_view> types;
  for (const Finding& finding : findings) {
    if (finding.holder == Holder::kPerson && finding.hidden_symbols == 0 &&
        TraitsOf(finding.type).strength == Strength::kStrong) {
      types.insert(finding.type);
    }
  }
  return types.size() >= count;
}

IntentCue CueOfTarget(Target target) {
  if (target == Target::kSelf) return C::kSelfDisclosure;
  if (target == Target::kBusiness) return C::kBusinessContact;
  return C::kThirdParty;
}

void AddReputation(ExposureInput& input) {
  HarmTerm claim;
  claim.channel = HarmChannel::kReputation;
  if (input.Has(C::kAccusation)) {
    claim.q = 1;
  } else if (input.Has(C::kInsult)) {
    claim.q = 0.5;
  } else {
    return;
  }
  input.harm.push_back(claim);
}

}  // namespace

void CollectIntent(std::span<const Finding> findings, const Cues& cues,
                   const SubjectTraits& traits, ExposureInput& input) {
  input.Set(CueOfTarget(traits.target));
  if (traits.dossier_layout) input.Set(C::kDossierLayout);
  for (const Finding& finding : findings) {
    if (finding.disguised) input.Set(C::kEvasion);
  }
  for (const FamilyRow& row : kAggravating) {
    if (cues.Has(row.family)) input.Set(row.cue);
  }
  const bool pretext =
      input.Has(C::kDossierLayout) || input.Has(C::kInciteContact) ||
      input.Has(C::kInciteOffline) || HasStrongTypes(findings, 3);
  for (const FamilyRow& row : kMitigating) {
    if (!pretext && cues.Has(row.family)) input.Set(row.cue);
  }
  input.lawful_report =
      cues.Has(Cue::kReportToAuthority) || cues.Has(Cue::kOfficial);
  input.solicitation = cues.Has(Cue::kBounty) || cues.Has(Cue::kSolicit);
  if (traits.target != Target::kSelf) AddReputation(input);
}

}  // namespace undox
