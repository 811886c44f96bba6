#ifndef UNDOX_PII_EXPOSURE_EXPOSURE_MODEL_H_
#define UNDOX_PII_EXPOSURE_EXPOSURE_MODEL_H_

#include <array>
#include <cstddef>
#include <string_view>

#include "pii/exposure.h"
#include "pii/pii_type.h"

namespace undox {

// A line of the intent ledger: what a post shows of its author's purpose. The
// families of pii/cue.h map to these (pii/exposure/exposure_input.h).
enum class IntentCue {
  kThirdParty,
  kExposeVerb,
  kDossierLayout,
  kInciteContact,
  kInciteOffline,
  kInsult,
  kAccusation,
  kSpreadCall,
  kBounty,
  kThreatToPublish,
  kChatScreenshot,
  kEvasion,
  kSoldData,
  kSelfDisclosure,  // From here on every weight is negative.
  kBusinessContact,
  kConsent,
  kMissingPerson,
  kOfficialNotice,
  kReportToAuthority,
  kQuotingOrCondemning,
  kCount,
};
constexpr std::size_t kIntentCueCount =
    static_cast<std::size_t>(IntentCue::kCount);
std::string_view IntentCueId(IntentCue cue);    // "expose_verb"
std::string_view IntentCueText(IntentCue cue);  // "it sets out to expose"

// How a thing that names one person by itself is resolved. kNone stands for a
// harm without such a thing: a rumour, a family tie.
enum class IdentifierKind {
  kNone,
  kIdNumber,
  kPassport,
  kIdDocument,
  kPhone,
  kImAccount,  // WeChat, QQ.
  kHandle,
  kEmail,
  kAddressDoor,
  kCoordinate,  // Finer than 50 m.
  kTrackLive,   // Where somebody is now.
  kFace,
  kPlate,
  kVin,
  kBankCard,
  kStudentId,
  kParcel,
  kIpAddress,
  kDevice,
  kOther,
  kCount,
};
constexpr std::size_t kIdentifierKindCount =
    static_cast<std::size_t>(IdentifierKind::kCount);
std::string_view IdentifierKindId(IdentifierKind kind);  // "id_number"

constexpr std::size_t kHarmChannelCount =
    static_cast<std::size_t>(HarmChannel::kReputation) + 1;
std::string_view HarmChannelId(HarmChannel channel);    // "home_door"
std::string_view HarmChannelText(HarmChannel channel);  // "the door of a home"

// Every number of the exposure formula (pii/exposure/exposure_formula.h). A
// plain value: compare, copy, change one field, score again. Log-odds are
// natural.
struct ExposureModel {
  // Identification.
  double population = 0;            // N0, people.
  double checkable_candidates = 0;  // kappa: what a crowd checks by hand.
  double dependence = 0;         // lambda: weight of all bits but the finest.
  double dependence_low_k = 0;   // lambda of Exposure::k_low.
  double dependence_high_k = 0;  // lambda of Exposure::k_high.
  std::array<double, kIdentifierKindCount> rho{};  // Chance to be resolved.

  // Harm: strength of a channel, times the factor of the identifier's kind,
  // times 2^(-age / half-life). A half-life of 0 means: never ages.
  std::array<double, kHarmChannelCount> harm{};
  std::array<double, kIdentifierKindCount> channel_factor{};
  std::array<double, kHarmChannelCount> half_life_hours{};
  double public_figure_factor = 0;  // Of name, workplace, face, reputation.
  double business_factor = 0;       // Of every channel.

  // Intent.
  double intent_prior = 0;
  std::array<double, kIntentCueCount> cue_weight{};
  // True: kThirdParty counts as present when the target is not the author or a
  // business and no cue of negative weight speaks.
  bool third_party_assumed = false;
  double accidental_share = 0;     // gamma: what harms without any intent.
  double solicitation_weight = 0;  // Of a post that asks others to identify.

  // Reach and weakness.
  double views_unit = 0;
  double reposts_unit = 0;
  double reach_cap = 0;
  double minor_weight = 0;
  double elderly_weight = 0;
  double disabled_weight = 0;

  // Criminal meter: items that make one unit of X, by class.
  std::array<double, 3> criminal_unit{};
  double insider_factor = 0;

  // E from which a level holds: S1, S2, S3, S4. Ascending.
  std::array<double, 4> threshold{};

  double Rho(IdentifierKind k) const { return rho[std::size_t(k)]; }
  double Harm(HarmChannel c) const { return harm[std::size_t(c)]; }
  double CueWeight(IntentCue c) const { return cue_weight[std::size_t(c)]; }
  friend bool operator==(const ExposureModel&, const ExposureModel&) = default;
};

// The reference arithmetic's parameters (design: exposure, sections 2 and 3):
// engineering priors, held by the golden file.
ExposureModel ReferenceModel();

// The parameters the product ships: the reference, refitted to the labelling
// guideline (pii/exposure/data/exposure_model.tsv; `./dev fit exposure`).
// FITTED DATA, not law and not measurement.
const ExposureModel& ShippedModel();

}  // namespace undox

#endif  // UNDOX_PII_EXPOSURE_EXPOSURE_MODEL_H_
