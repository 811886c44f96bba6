#include "pii/exposure/exposure_model.h"

namespace undox {
namespace {

// One parameter that was refitted, or kept: {reference, shipped}.
struct Fitted {
  double reference;
  double shipped;
};
constexpr Fitted AsIs(double value) { return {value, value}; }

// Weights: design exposure, "Intent ledger" (priors). Shipped: design
// exposure-experiments, refitted by random search on half of the development
// set and synthetic posts.
struct CueRow {
  IntentCue cue;
  std::string_view id;
  std::string_view text;
  Fitted weight;
};
using C = IntentCue;
constexpr std::array<CueRow, kIntentCueCount> kCues = {{
    {C::kThirdParty, "third_party", "it is about somebody else", {1.2, 2.6}},
    {C::kExposeVerb, "expose_verb", "it sets out to expose", {2.0, 1.6}},
    {C::kDossierLayout, "dossier_layout",
     "it is laid out as a file on a person", AsIs(2.2)},
    {C::kInciteContact, "incite_contact", "it calls to contact or harass",
     AsIs(2.5)},
    {C::kInciteOffline, "incite_offline", "it calls to go there or send things",
     AsIs(3.0)},
    {C::kInsult, "insult", "it insults", {0.8, 0.5}},
    {C::kAccusation, "accusation", "it accuses", {0.7, 0.1}},
    {C::kSpreadCall, "spread_call", "it calls to spread it", AsIs(0.8)},
    {C::kBounty, "bounty", "it offers a reward", AsIs(2.0)},
    {C::kThreatToPublish, "threat_to_publish", "it threatens to publish",
     AsIs(2.0)},
    {C::kChatScreenshot, "chat_screenshot", "it shows a chat as proof",
     AsIs(0.5)},
    {C::kEvasion, "evasion", "it hides data from detection", {1.0, 0.5}},
    {C::kSoldData, "sold_data", "it offers data for sale", AsIs(2.5)},
    {C::kSelfDisclosure, "self_disclosure", "it is the author's own data",
     AsIs(-2.5)},
    {C::kBusinessContact, "business_contact", "it is a business contact",
     AsIs(-2.5)},
    {C::kConsent, "consent", "it shows consent", AsIs(-2.0)},
    {C::kMissingPerson, "missing_person", "it looks for a missing person",
     AsIs(-2.0)},
    {C::kOfficialNotice, "official_notice", "it is an official notice",
     AsIs(-2.5)},
    {C::kReportToAuthority, "report_to_authority",
     "it is addressed to an authority", AsIs(-1.5)},
    {C::kQuotingOrCondemning, "quoting_or_condemning",
     "it quotes or condemns doxxing", AsIs(-1.5)},
}};

// rho and channel factor: design exposure, "Direct identifiers" and "From
// contract types to identifiers and channels" (priors; pii/pii_type.cc holds
// the same per type). Shipped: exposure-experiments. Its pooled groups are
// applied to each member; a member whose reference is higher already ("at
// least .26": parcels) keeps it. A shipped factor is the fitted strength over
// the channel's: .53 / .55 for handles.
struct KindRow {
  IdentifierKind kind;
  std::string_view id;
  Fitted rho;
  Fitted factor;
};
using K = IdentifierKind;
constexpr std::array<KindRow, kIdentifierKindCount> kKinds = {{
    {K::kNone, "none", AsIs(0), AsIs(1)},
    {K::kIdNumber, "id_number", AsIs(0.90), AsIs(1)},
    {K::kPassport, "passport", AsIs(0.60), AsIs(0.9)},
    {K::kIdDocument, "id_document", AsIs(0.98), AsIs(1)},
    {K::kPhone, "phone", AsIs(0.90), AsIs(1)},
    {K::kImAccount, "im_account", AsIs(0.80), AsIs(1)},
    {K::kHandle, "handle", {0.60, 0.75}, {0.7, 0.53 / 0.55}},
    {K::kEmail, "email", {0.50, 0.75}, {0.7, 0.53 / 0.55}},
    {K::kAddressDoor, "address_door", {0.95, 0.82}, AsIs(1)},
    {K::kCoordinate, "coordinate", AsIs(0.80), AsIs(1)},
    {K::kTrackLive, "track_live", AsIs(0.95), AsIs(1)},
    {K::kFace, "face", AsIs(0.70), AsIs(1)},
    {K::kPlate, "plate", {0.60, 0.68}, AsIs(1)},
    {K::kVin, "vin", {0.40, 0.68}, AsIs(1)},
    {K::kBankCard, "bank_card", {0.50, 0.62}, AsIs(1)},
    {K::kStudentId, "student_id", AsIs(0.50), AsIs(1)},
    {K::kParcel, "parcel", AsIs(0.40), AsIs(0.7)},
    {K::kIpAddress, "ip_address", {0.20, 0.26}, {0.5, 0.26 / 0.45}},
    {K::kDevice, "device", {0.15, 0.26}, {0.5, 0.26 / 0.40}},
    {K::kOther, "other", AsIs(0.50), AsIs(1)},
}};

// Strengths and half-lives: design exposure, "Harm channels" and "Freshness"
// (priors). Shipped: exposure-experiments. 0 hours: never ages, or no figure.
constexpr double kYear = 365.25 * 24;
struct ChannelRow {
  HarmChannel channel;
  std::string_view id;
  std::string_view text;
  Fitted strength;
  double half_life_hours;
};
using H = HarmChannel;
constexpr std::array<ChannelRow, kHarmChannelCount> kChannels = {{
    {H::kName, "name", "being named", {0.10, 0.14}, 0},
    {H::kContact, "contact", "a way to contact", AsIs(0.55), 3 * kYear},
    {H::kHomeDoor, "home_door", "the door of a home", {0.75, 0.57}, 4 * kYear},
    {H::kHomeArea, "home_area", "the area of a home", AsIs(0.45), 4 * kYear},
    {H::kWorkplace, "workplace", "a workplace", {0.40, 0.33}, 3 * kYear},
    {H::kSchool, "school", "a school", {0.40, 0.33}, 0},
    {H::kMinorSchool, "minor_school", "the school of a minor", AsIs(0.65), 0},
    {H::kIdNumber, "id_number", "a document's number", {0.55, 0.54}, 0},
    {H::kIdDocument, "id_document", "the picture of a document", AsIs(0.65), 0},
    {H::kFace, "face", "a face", AsIs(0.35), 8 * kYear},
    {H::kFamily, "family", "family ties", AsIs(0.45), 0},
    {H::kFinancial, "financial", "bank data", {0.45, 0.63}, 0},
    {H::kHealthSex, "health_sex", "health or sex life", AsIs(0.50), 0},
    {H::kCredential, "credential", "credentials", AsIs(0.60), 0},
    {H::kTrackLive, "track_live", "live whereabouts", AsIs(0.80), 6},
    {H::kPlate, "plate", "a vehicle", {0.35, 0.49}, 6 * kYear},
    {H::kComms, "comms", "communications", AsIs(0.40), 0},
    {H::kReputation, "reputation", "a claim against a reputation", AsIs(0.20),
     0},
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

ExposureModel FilledModel(double Fitted::*column) {
  ExposureModel model = CommonModel();
  for (const CueRow& row : kCues) {
    model.cue_weight[std::size_t(row.cue)] = row.weight.*column;
  }
  for (const KindRow& row : kKinds) {
    model.rho[std::size_t(row.kind)] = row.rho.*column;
    model.channel_factor[std::size_t(row.kind)] = row.factor.*column;
  }
  for (const ChannelRow& row : kChannels) {
    model.harm[std::size_t(row.channel)] = row.strength.*column;
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
  ExposureModel model = FilledModel(&Fitted::reference);
  model.threshold = {0.10, 0.30, 0.55, 0.80};
  return model;
}

ExposureModel ShippedModel() {
  ExposureModel model = FilledModel(&Fitted::shipped);
  model.third_party_assumed = true;
  model.threshold = {0.01, 0.25, 0.38, 0.91};
  return model;
}

}  // namespace undox
