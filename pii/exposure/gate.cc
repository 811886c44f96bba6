#include "pii/exposure/gate.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace undox {
namespace {

using enum GateFeature;

// What points away from a third party, and to whom.
enum class Pull { kThird, kSelf, kBusiness, kKindly, kNobody };

struct GateRow {
  GateFeature feature;
  std::string_view id;
  double weight;  // Log-odds.
  Pull pull;
  std::string_view text;
};

// Starting weights: fitted, sign-constrained log-odds of the design page
// exposure-experiments, table "Fitted log-odds", column "alone", rounded;
// rows without a fitted value there are engineering priors.
constexpr std::array<GateRow, kGateFeatureCount> kRows = {{
    {kSelfPronoun, "self_pronoun", -1.8, Pull::kSelf,
     "the author speaks of their own data"},
    {kSelfBefore, "self_before_value", -1.6, Pull::kSelf,
     "'my' or 'I' stands directly before a value"},
    {kSelfIntroduction, "self_introduction", -1.5, Pull::kSelf,
     "the author gives their name"},
    {kThirdPronoun, "third_pronoun", 1.2, Pull::kThird,
     "it is about somebody else"},
    {kThirdBefore, "third_before_value", 1.3, Pull::kThird,
     "'his' or 'her' stands directly before a value"},
    {kSecondBefore, "second_before_value", 0.9, Pull::kThird,
     "'your' stands directly before a value"},
    {kVictim, "victim", -2.6, Pull::kSelf,
     "it asks for help about a leak or abuse"},
    {kFollow, "follow", -1.6, Pull::kSelf, "it invites to follow or join"},
    {kShipping, "shipping", -2.8, Pull::kSelf, "it says where to deliver"},
    {kShop, "shop", -1.7, Pull::kBusiness, "a shop, office or employer speaks"},
    {kWorkContact, "work_contact", -1.8, Pull::kSelf,
     "it offers work or co-operation"},
    {kTrade, "trade", -1.6, Pull::kSelf, "it sells, lets or shares a ride"},
    {kOfficial, "official", -1.0, Pull::kBusiness,
     "news or an official notice"},
    {kNotice, "notice", -0.8, Pull::kBusiness, "a list or notice to be read"},
    {kLostFound, "lost_found", -1.5, Pull::kKindly, "lost and found"},
    {kMissingPerson, "missing_person", -2.0, Pull::kKindly,
     "a missing-person notice"},
    {kFamilyMessage, "family_message", -0.4, Pull::kSelf,
     "a message to the family"},
    {kCourtesy, "courtesy", -0.2, Pull::kSelf, "courteous wording"},
    {kFriendly, "friendly", -0.8, Pull::kKindly, "friendly towards the person"},
    {kCondemn, "condemn", -0.5, Pull::kKindly, "it speaks against doxxing"},
    {kConsent, "consent", -2.0, Pull::kKindly, "consent is claimed"},
    {kExample, "example", -1.5, Pull::kBusiness, "called an example"},
    {kReport, "report_to_authority", 0.0, Pull::kKindly,
     "it mentions an authority"},
    {kEmailOnly, "email_only", -1.3, Pull::kSelf,
     "an e-mail address is all there is"},
    {kNameWithStrong, "name_with_strong", 1.8, Pull::kThird,
     "a name stands beside a strong identifier"},
    {kIdLike, "id_like", 1.4, Pull::kThird,
     "an identifier nobody posts of their own accord"},
    {kSeveralStrong, "several_strong", 0.3, Pull::kThird,
     "several kinds of strong identifiers"},
    {kLabelledFields, "labelled_fields", 0.4, Pull::kThird,
     "labelled fields of one person"},
    {kDisguised, "disguised", 0.3, Pull::kThird,
     "a value is written so as to escape detection"},
    {kEvasionAdvice, "evasion_advice", 1.4, Pull::kThird,
     "it tells how to read a disguised value"},
    {kCall, "call", 1.3, Pull::kThird, "it calls to act against somebody"},
    {kIntimidate, "intimidate", 1.0, Pull::kThird, "it intimidates"},
    {kFoundOut, "found", 0.9, Pull::kThird, "it reports what was found out"},
    {kExposeVerb, "expose_verb", 0.9, Pull::kThird, "it sets out to expose"},
    {kStalk, "stalk", 0.6, Pull::kThird, "it tells times and habits"},
    {kInsult, "insult", 0.5, Pull::kThird, "it insults"},
    {kAccusation, "accusation", 0.5, Pull::kThird, "it accuses"},
    {kThreat, "threat_to_publish", 1.0, Pull::kThird,
     "it threatens to publish"},
    {kSale, "sale", 0.8, Pull::kThird, "personal records are for sale"},
    {kSolicit, "solicit", 0.5, Pull::kThird,
     "it asks others to identify somebody"},
    {kChatProof, "chat_proof", 0.3, Pull::kThird, "it shows chats as proof"},
    {kSpread, "call_spread", 0.5, Pull::kThird, "it asks to spread or beware"},
    {kPeacefulFrame, "peaceful_frame", -1.5, Pull::kNobody,
     "trade, work or a parcel, and no word against anybody"},
    {kFirstPerson, "first_person", -0.6, Pull::kNobody,
     "the author speaks of themselves and of nobody else"},
    {kNothingAgainst, "nothing_against", -0.4, Pull::kNobody,
     "no word points at anybody"},
    {kLandline, "landline", -0.3, Pull::kBusiness,
     "a fixed line, and nobody is pointed at"},
    {kMetadataOnly, "metadata_only", -2.0, Pull::kSelf,
     "nothing but what the camera wrote into the file"},
}};

// Data without any word around it is taken for a third party's, barely.
constexpr double kPrior = 0.1;
// The most that mitigating facts together can take away from a dossier, and
// from one with a call to act.
constexpr double kDossierCap = -4.5;
constexpr double kCallCap = -3.5;
constexpr double kWordingLimit = 4.0;

struct CueFeature {
  Cue cue;
  GateFeature feature;
};
constexpr std::array<CueFeature, 35> kCueFeatures = {{
    {Cue::kSelfPronoun, kSelfPronoun},
    {Cue::kThirdPronoun, kThirdPronoun},
    {Cue::kVictim, kVictim},
    {Cue::kFollow, kFollow},
    {Cue::kShipping, kShipping},
    {Cue::kShop, kShop},
    {Cue::kWorkContact, kWorkContact},
    {Cue::kTrade, kTrade},
    {Cue::kOfficial, kOfficial},
    {Cue::kNotice, kNotice},
    {Cue::kLostFound, kLostFound},
    {Cue::kMissingPerson, kMissingPerson},
    {Cue::kFamilyMessage, kFamilyMessage},
    {Cue::kCourtesy, kCourtesy},
    {Cue::kFriendly, kFriendly},
    {Cue::kDeceased, kFriendly},
    {Cue::kCondemn, kCondemn},
    {Cue::kConsent, kConsent},
    {Cue::kExample, kExample},
    {Cue::kReportToAuthority, kReport},
    {Cue::kEvasionAdvice, kEvasionAdvice},
    {Cue::kCallContact, kCall},
    {Cue::kCallOffline, kCall},
    {Cue::kIntimidate, kIntimidate},
    {Cue::kFound, kFoundOut},
    {Cue::kExposeVerb, kExposeVerb},
    {Cue::kStalk, kStalk},
    {Cue::kInsult, kInsult},
    {Cue::kAccusation, kAccusation},
    {Cue::kThreatToPublish, kThreat},
    {Cue::kSale, kSale},
    {Cue::kSolicit, kSolicit},
    {Cue::kBounty, kSolicit},
    {Cue::kChatProof, kChatProof},
    {Cue::kCallSpread, kSpread},
}};

bool IsIdLike(const Finding& finding) {
  const PiiKind kind = TraitsOf(finding.type).kind;
  return kind == PiiKind::kGovernmentId || kind == PiiKind::kBankCard ||
         kind == PiiKind::kVehicle || kind == PiiKind::kDevice ||
         finding.type == "GEO_COORDINATE";
}

// How near before a value, in characters, a word must stand to claim it. A
// bare 我 must stand closer; "the scammer's phone" is a third person too.
struct Pronoun {
  Cue cue;
  GateFeature feature;
  double reach;
};
constexpr std::array<Pronoun, 6> kPronouns = {{
    {Cue::kSelfPronoun, kSelfBefore, 6.5},
    {Cue::kSelfWord, kSelfBefore, 3},
    {Cue::kThirdPronoun, kThirdBefore, 6.5},
    {Cue::kSecondPronoun, kSecondBefore, 6.5},
    {Cue::kInsult, kThirdBefore, 4},
    {Cue::kAccusation, kThirdBefore, 4},
}};

// Whom the nearest pronoun directly before the value speaks of.
void ReadPronounBefore(const SubjectView& view, const Finding& finding,
                       GateFacts& facts) {
  const Span value = TextSpan(finding);
  if (value.empty()) return;
  double best = 1e9;
  std::optional<GateFeature> nearest;
  for (const CueHit& hit : CuesBefore(view.cues, value.begin, kNearBytes)) {
    const auto row =
        std::find_if(kPronouns.begin(), kPronouns.end(),
                     [&](const Pronoun& p) { return p.cue == hit.cue; });
    if (row == kPronouns.end()) continue;
    const double distance = ReadingDistance(view.text, hit.span, value);
    if (distance > row->reach || distance > best) continue;
    best = distance;
    nearest = row->feature;
  }
  if (!nearest) return;
  facts.Set(*nearest);
  constexpr double kTouching = 1;
  const bool possessive =
      view.text.substr(std::min(value.end, view.text.size())).starts_with("的");
  if (*nearest == kSelfBefore && best <= kTouching && !possessive &&
      TraitsOf(finding.type).strength == Strength::kName) {
    facts.Set(kSelfIntroduction);
  }
}

void ReadFindings(const SubjectView& view, GateFacts& facts) {
  std::set<std::string_view> strong;
  bool name = false;
  bool email = false;
  bool other = false;
  bool metadata = false;
  bool written = false;  // Anything else but faces.
  facts.business_held = !view.findings.empty();
  for (const Finding* finding : view.findings) {
    if (finding->holder == Holder::kBusiness) continue;
    facts.business_held = false;
    name |= TraitsOf(finding->type).strength == Strength::kName;
    const bool is_email = finding->type == "EMAIL_ADDRESS";
    email |= is_email;
    other |= !is_email;
    metadata |= IsMetadata(*finding);
    written |=
        !IsMetadata(*finding) && TraitsOf(finding->type).kind != PiiKind::kFace;
    if (IsStrong(*finding)) {
      strong.insert(finding->type);
      if (IsIdLike(*finding)) facts.Set(kIdLike);
    }
    if (finding->disguised) facts.Set(kDisguised);
    ReadPronounBefore(view, *finding, facts);
  }
  if (email && !other) facts.Set(kEmailOnly);
  if (metadata && !written) facts.Set(kMetadataOnly);
  if (name && !strong.empty()) facts.Set(kNameWithStrong);
  if (strong.size() >= 2) facts.Set(kSeveralStrong);
  if (LabelledFields(view) >= 3) facts.Set(kLabelledFields);
  facts.dossier = strong.size() >= 3 && (name || facts.Has(kLabelledFields));
}

// Returns true if no word speaks against anybody or points at them.
bool IsPeaceful(const SubjectView& view) {
  return !view.SaysAny({Cue::kThirdPronoun, Cue::kEvasionAdvice,
                        Cue::kCallContact, Cue::kCallOffline, Cue::kCallSpread,
                        Cue::kIntimidate, Cue::kFound, Cue::kExposeVerb,
                        Cue::kInsult, Cue::kAccusation, Cue::kThreatToPublish,
                        Cue::kSale, Cue::kSolicit, Cue::kBounty});
}

// A number with an area code; British mobiles begin with 07.
bool IsLandline(std::string_view text, const Finding& finding) {
  if (TraitsOf(finding.type).kind != PiiKind::kPhone) return false;
  std::string_view value =
      text.substr(std::min(TextSpan(finding).begin, text.size()));
  if (value.starts_with("(")) value.remove_prefix(1);
  return value.starts_with("0") && !value.starts_with("07");
}

// Names stand beside numbers in offers and parcels too; what tells them from a
// denunciation is that nobody is spoken against.
void ReadPeace(const SubjectView& view, GateFacts& facts) {
  constexpr std::size_t kRemarkBytes = 12;
  if (!IsPeaceful(view)) return;
  if (view.SaysAny({Cue::kShipping, Cue::kShop, Cue::kWorkContact, Cue::kTrade,
                    Cue::kFollow, Cue::kNotice})) {
    facts.Set(kPeacefulFrame);
  }
  if (view.SaysAny({Cue::kSelfWord, Cue::kSelfPronoun, Cue::kWe})) {
    facts.Set(kFirstPerson);
  }
  std::size_t values = 0;
  for (const Finding* finding : view.findings) {
    values += TextSpan(*finding).size();
    if (IsLandline(view.text, *finding)) facts.Set(kLandline);
  }
  const bool remark = view.text.size() >= values + kRemarkBytes &&
                      !HasKind(view, PiiKind::kName);
  if (remark && !facts.Has(kDisguised) && !facts.Has(kIdLike) &&
      !facts.Has(kSecondBefore) && !facts.Has(kSeveralStrong)) {
    facts.Set(kNothingAgainst);
  }
}

Target BenignTarget(const GateFacts& facts) {
  if (facts.business_held) return Target::kBusiness;
  std::array<double, 5> pull{};
  for (const GateRow& row : kRows) {
    if (facts.Has(row.feature)) {
      pull[static_cast<std::size_t>(row.pull)] += row.weight;
    }
  }
  const double self = -pull[static_cast<std::size_t>(Pull::kSelf)];
  const double business = -pull[static_cast<std::size_t>(Pull::kBusiness)];
  const double kindly = -pull[static_cast<std::size_t>(Pull::kKindly)];
  if (facts.deceased && kindly > self) return Target::kDeceased;
  if (business > self && business > kindly) return Target::kBusiness;
  return kindly > self ? Target::kThirdParty : Target::kSelf;
}

}  // namespace

GateFacts CollectGateFacts(const SubjectView& view) {
  GateFacts facts;
  ReadFindings(view, facts);
  for (const auto& [cue, feature] : kCueFeatures) {
    if (view.Says(cue)) facts.Set(feature);
  }
  ReadPeace(view, facts);
  facts.deceased = view.Says(Cue::kDeceased);
  const bool private_data =
      std::any_of(view.findings.begin(), view.findings.end(),
                  [](const Finding* f) { return IsStrong(*f); });
  facts.public_figure = view.Says(Cue::kPublicFigure) && !private_data;
  return facts;
}

GateVerdict JudgeTarget(const GateFacts& facts, const GatePolicy& policy) {
  GateVerdict verdict;
  verdict.log_odds = kPrior;
  verdict.reasons.push_back({"gate:prior", "data without any context", kPrior});
  double mitigation = 0;
  for (const GateRow& row : kRows) {
    if (!facts.Has(row.feature) || row.weight == 0) continue;
    verdict.log_odds += row.weight;
    if (row.weight < 0) mitigation += row.weight;
    verdict.reasons.push_back(
        {"gate:" + std::string(row.id), std::string(row.text), row.weight});
  }
  if (facts.wording != 0) {
    const double wording =
        std::clamp(facts.wording, -kWordingLimit, kWordingLimit);
    verdict.log_odds += wording;
    mitigation += std::min(wording, 0.0);
    verdict.reasons.push_back(
        {"gate:wording", "what the wording looks like", wording});
  }
  const double cap = facts.Has(kCall) ? kCallCap : kDossierCap;
  if ((facts.dossier || facts.Has(kCall)) && mitigation < cap) {
    verdict.log_odds += cap - mitigation;
    verdict.reasons.push_back({"gate:mitigation_cap",
                               "excuses count only so much for a dossier",
                               cap - mitigation});
  }
  verdict.benign =
      facts.business_held || verdict.log_odds <= policy.third_party_threshold;
  verdict.target = verdict.benign ? BenignTarget(facts) : Target::kThirdParty;
  if (facts.public_figure && verdict.target == Target::kThirdParty) {
    verdict.target = Target::kPublicFigure;
  }
  return verdict;
}

}  // namespace undox
