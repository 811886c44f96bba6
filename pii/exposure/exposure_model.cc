#include "pii/exposure/exposure_model.h"

namespace undox {
namespace {

// Weights: design exposure, "Intent ledger" (priors).
struct CueRow {
  IntentCue cue;
  std::string_view id;
  std::string_view text;
  double weight;
};
using C = IntentCue;
constexpr std::array<CueRow, kIntentCueCount> kCues = {{
    {C::kThirdParty, "third_party", "it is about somebody else", 1.2},
    {C::kExposeVerb, "expose_verb", "it sets out to expose", 2.0},
    {C::kDossierLayout, "dossier_layout",
     "it is laid out as a file on a person", 2.2},
    {C::kInciteContact, "incite_contact", "it calls to contact or harass", 2.5},
    {C::kInciteOffline, "incite_offline", "it calls to go there or send things",
     3.0},
    {C::kInsult, "insult", "it insults", 0.8},
    {C::kAccusation, "accusation", "it accuses", 0.7},
    {C::kSpreadCall, "spread_call", "it calls to spread it", 0.8},
    {C::kBounty, "bounty", "it offers a reward", 2.0},
    {C::kThreatToPublish, "threat_to_publish", "it threatens to publish", 2.0},
    {C::kChatScreenshot, "chat_screenshot", "it shows a chat as proof", 0.5},
    {C::kEvasion, "evasion", "it hides data from detection", 1.0},
    {C::kSoldData, "sold_data", "it offers data for sale", 2.5},
    {C::kSelfDisclosure, "self_disclosure", "it is the author's own data",
     -2.5},
    {C::kBusinessContact, "business_contact", "it is a business contact", -2.5},
    {C::kConsent, "consent", "it shows consent", -2.0},
    {C::kMissingPerson, "missing_person", "it looks for a missing person",
     -2.0},
    {C::kOfficialNotice, "official_notice", "it is an official notice", -2.5},
    {C::kReportToAuthority, "report_to_authority",
     "it is addressed to an authority", -1.5},
    {C::kQuotingOrCondemning, "quoting_or_condemning",
     "it quotes or condemns doxxing", -1.5},
}};

// rho and channel factor: design exposure, "Direct identifiers" and "From
// contract types to identifiers and channels" (priors; pii/pii_type.cc holds
// the same per type).
struct KindRow {
  IdentifierKind kind;
  std::string_view id;
  double rho;
  double factor;
};
using K = IdentifierKind;
constexpr std::array<KindRow, kIdentifierKindCount> kKinds = {{
    {K::kNone, "none", 0, 1},
    {K::kIdNumber, "id_number", 0.90, 1},
    {K::kPassport, "passport", 0.60, 0.9},
    {K::kIdDocument, "id_document", 0.98, 1},
    {K::kPhone, "phone", 0.90, 1},
    {K::kImAccount, "im_account", 0.80, 1},
    {K::kHandle, "handle", 0.60, 0.7},
    {K::kEmail, "email", 0.50, 0.7},
    {K::kAddressDoor, "address_door", 0.95, 1},
    {K::kCoordinate, "coordinate", 0.80, 1},
    {K::kTrackLive, "track_live", 0.95, 1},
    {K::kFace, "face", 0.70, 1},
    {K::kPlate, "plate", 0.60, 1},
    {K::kVin, "vin", 0.40, 1},
    {K::kBankCard, "bank_card", 0.50, 1},
    {K::kStudentId, "student_id", 0.50, 1},
    {K::kParcel, "parcel", 0.40, 0.7},
    {K::kIpAddress, "ip_address", 0.20, 0.5},
    {K::kDevice, "device", 0.15, 0.5},
    {K::kOther, "other", 0.50, 1},
}};

// Strengths and half-lives: design exposure, "Harm channels" and "Freshness"
// (priors). 0 hours: never ages, or no figure.
constexpr double kYear = 365.25 * 24;
struct ChannelRow {
  HarmChannel channel;
  std::string_view id;
  std::string_view text;
  double strength;
  double half_life_hours;
};
using H = HarmChannel;
constexpr std::array<ChannelRow, kHarmChannelCount> kChannels = {{
    {H::kName, "name", "being named", 0.10, 0},
    {H::kContact, "contact", "a way to contact", 0.55, 3 * kYear},
    {H::kHomeDoor, "home_door", "the door of a home", 0.75, 4 * kYear},
    {H::kHomeArea, "home_area", "the area of a home", 0.45, 4 * kYear},
    {H::kWorkplace, "workplace", "a workplace", 0.40, 3 * kYear},
    {H::kSchool, "school", "a school", 0.40, 0},
    {H::kMinorSchool, "minor_school", "the school of a minor", 0.65, 0},
    {H::kIdNumber, "id_number", "a document's number", 0.55, 0},
    {H::kIdDocument, "id_document", "the picture of a document", 0.65, 0},
    {H::kFace, "face", "a face", 0.35, 8 * kYear},
    {H::kFamily, "family", "family ties", 0.45, 0},
    {H::kFinancial, "financial", "bank data", 0.45, 0},
    {H::kHealthSex, "health_sex", "health or sex life", 0.50, 0},
    {H::kCredential, "credential", "credentials", 0.60, 0},
    {H::kTrackLive, "track_live", "live whereabouts", 0.80, 6},
    {H::kPlate, "plate", "a vehicle", 0.35, 6 * kYear},
    {H::kComms, "comms", "communications", 0.40, 0},
    {H::kReputation, "reputation", "a claim against a reputation", 0.20, 0},
}};

// Everything that was not refitted.
ExposureModel CommonModel() {
  ExposureModel model;
  model.population = 1.41178e9;     // Census of 2020, mainland.
  model.checkable_candidates = 50;  // Prior.
  model.dependence = 0.90;          // Prior.
  model.dependence_low_k = 1.0;     // Independent dimensions.
  model.dependence_high_k = 0.7;    // Prior.
  model.public_figure_factor = 0.3;
  model.business_factor = 0.1;
  model.intent_prior = -2.0;
  model.accidental_share = 0.30;
  model.solicitation_weight = 0.6;
  // Judicial interpretation 2013 No.21 art. 2: a defamation threshold, used as
  // a unit by analogy.
  model.views_unit = 5000;
  model.reposts_unit = 500;
  model.reach_cap = 5;
  model.minor_weight = 1.5;
  model.elderly_weight = 1.25;
  model.disabled_weight = 1.25;
  // Judicial interpretation 2017 No.10 art. 5(1)(3)-(5); (8) halves them.
  model.criminal_unit = {50, 500, 5000};
  model.insider_factor = 2;
  for (const ChannelRow& row : kChannels) {
    model.half_life_hours[std::size_t(row.channel)] = row.half_life_hours;
  }
  return model;
}

}  // namespace

std::string_view IntentCueId(IntentCue cue) {
  return kCues[std::size_t(cue)].id;
}
std::string_view IntentCueText(IntentCue cue) {
  return kCues[std::size_t(cue)].text;
}
std::string_view IdentifierKindId(IdentifierKind kind) {
  return kKinds[std::size_t(kind)].id;
}
std::string_view HarmChannelId(HarmChannel channel) {
  return kChannels[std::size_t(channel)].id;
}
std::string_view HarmChannelText(HarmChannel channel) {
  return kChannels[std::size_t(channel)].text;
}

ExposureModel ReferenceModel() {
  ExposureModel model = CommonModel();
  for (const CueRow& row : kCues) {
    model.cue_weight[std::size_t(row.cue)] = row.weight;
  }
  for (const KindRow& row : kKinds) {
    model.rho[std::size_t(row.kind)] = row.rho;
    model.channel_factor[std::size_t(row.kind)] = row.factor;
  }
  for (const ChannelRow& row : kChannels) {
    model.harm[std::size_t(row.channel)] = row.strength;
  }
  model.threshold = {0.10, 0.30, 0.55, 0.80};
  return model;
}

}  // namespace undox
