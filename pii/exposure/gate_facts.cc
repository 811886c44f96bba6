#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "pii/exposure/gate.h"

namespace undox {
namespace {

using enum GateFeature;

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

// Room for a label or two, in bytes.
bool IsBare(const SubjectView& view) {
  constexpr std::size_t kRoom = 6;
  std::size_t values = 0;
  for (const Finding* finding : view.findings) {
    values += TextSpan(*finding).size();
  }
  return values > 0 && view.text.size() <= values + kRoom;
}

}  // namespace

int CountRecords(std::span<const SubjectView> views) {
  return static_cast<int>(
      std::count_if(views.begin(), views.end(), [](const SubjectView& view) {
        return HasKind(view, PiiKind::kName) &&
               std::any_of(view.findings.begin(), view.findings.end(),
                           [](const Finding* f) { return IsStrong(*f); });
      }));
}

GateFacts CollectGateFacts(const SubjectView& view, int records) {
  GateFacts facts;
  ReadFindings(view, facts);
  for (const auto& [cue, feature] : kCueFeatures) {
    if (view.Says(cue)) facts.Set(feature);
  }
  if (records >= 2) facts.Set(kRoster);
  if (HasKind(view, PiiKind::kName) &&
      view.SaysAny({Cue::kAccusation, Cue::kInsult})) {
    facts.Set(kAccusedName);
  }
  if (IsBare(view)) facts.Set(kBare);
  ReadPeace(view, facts);
  facts.deceased = view.Says(Cue::kDeceased);
  const bool private_data =
      std::any_of(view.findings.begin(), view.findings.end(),
                  [](const Finding* f) { return IsStrong(*f); });
  facts.public_figure = view.Says(Cue::kPublicFigure) && !private_data;
  return facts;
}

}  // namespace undox
